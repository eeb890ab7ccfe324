package com.foodplanner.model;

import jakarta.persistence.*;
import java.math.BigDecimal;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "recipe_ingredients", uniqueConstraints =
    @UniqueConstraint(name = "uq_recipe_ingredients_recipe_ingredient", columnNames = {"recipe_id", "ingredient_id"}))
class RecipeIngredient {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recipe_id", nullable = false, foreignKey = @ForeignKey(name = "fk_recipe_ingredients_recipe"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Recipe recipe;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ingredient_id", nullable = false, foreignKey = @ForeignKey(name = "fk_recipe_ingredients_ingredient"))
    Ingredient ingredient;

    @Column(nullable = false, precision = 10, scale = 2)
    BigDecimal quantity;

    @Column(nullable = false, length = 16)
    String unit;
}
