package com.foodplanner.model;

import jakarta.persistence.*;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "users", uniqueConstraints = @UniqueConstraint(name = "uq_users_email", columnNames = "email"))
class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false)
    String email;

    @Column(name = "display_name", nullable = false, length = 120)
    String displayName;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    Instant createdAt;

    @Column(name = "is_active", nullable = false)
    @ColumnDefault("true")
    boolean active;
}
