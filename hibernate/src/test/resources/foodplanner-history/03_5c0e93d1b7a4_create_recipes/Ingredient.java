package com.foodplanner.model;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "ingredients", uniqueConstraints = @UniqueConstraint(name = "uq_ingredients_name", columnNames = "name"))
class Ingredient {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false, length = 120)
    String name;

    @Column(nullable = false, length = 16)
    @ColumnDefault("'g'")
    String unit;
}
