package com.foodplanner.model;

import jakarta.persistence.*;
import java.time.Instant;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "recipes", indexes = {
        @Index(name = "ix_recipes_author_id", columnList = "author_id"),
        @Index(name = "ix_recipes_title", columnList = "title"),
        @Index(name = "uq_recipes_slug", columnList = "slug", unique = true)
    })
@Check(name = "ck_recipes_servings", constraints = "servings > 0")
class Recipe {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id", nullable = false, foreignKey = @ForeignKey(name = "fk_recipes_author"))
    User author;

    @Column(nullable = false, length = 200)
    String title;

    @Column(columnDefinition = "text")
    String description;

    @Column(nullable = false)
    @ColumnDefault("2")
    int servings;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    @ColumnDefault("'EASY'")
    Difficulty difficulty;

    @Column(length = 200)
    String slug;

    @Column(name = "source_url", length = 500)
    String sourceUrl;
}
