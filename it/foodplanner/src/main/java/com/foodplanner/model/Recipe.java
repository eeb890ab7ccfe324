package com.foodplanner.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** A dish, who wrote it down, and what goes into it. */
@Entity
@Table(
        name = "recipes",
        indexes = {
            @Index(name = "ix_recipes_author_id", columnList = "author_id"),
            @Index(name = "ix_recipes_title", columnList = "title"),
            @Index(name = "uq_recipes_slug", columnList = "slug", unique = true)
        })
@Check(name = "ck_recipes_servings", constraints = "servings > 0")
public class Recipe {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id", nullable = false, foreignKey = @ForeignKey(name = "fk_recipes_author"))
    private User author;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(columnDefinition = "text")
    private String description;

    @Column(nullable = false)
    @ColumnDefault("2")
    private int servings;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    @ColumnDefault("'EASY'")
    private Difficulty difficulty;

    @Column(length = 200)
    private String slug;

    @Column(name = "source_url", length = 500)
    private String sourceUrl;

    @OneToMany(mappedBy = "recipe", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<RecipeIngredient> ingredients = new ArrayList<>();

    protected Recipe() {}

    public Recipe(User author, String title, String slug, int servings, Difficulty difficulty, Instant createdAt) {
        this.author = author;
        this.title = title;
        this.slug = slug;
        this.servings = servings;
        this.difficulty = difficulty;
        this.createdAt = createdAt;
    }

    public void describe(String text, String url) {
        description = text;
        sourceUrl = url;
    }

    public void add(Ingredient ingredient, BigDecimal quantity, String unit) {
        ingredients.add(new RecipeIngredient(this, ingredient, quantity, unit));
    }

    public Integer getId() {
        return id;
    }

    public User getAuthor() {
        return author;
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    public int getServings() {
        return servings;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Difficulty getDifficulty() {
        return difficulty;
    }

    public String getSlug() {
        return slug;
    }

    public String getSourceUrl() {
        return sourceUrl;
    }

    public List<RecipeIngredient> getIngredients() {
        return Collections.unmodifiableList(ingredients);
    }
}
