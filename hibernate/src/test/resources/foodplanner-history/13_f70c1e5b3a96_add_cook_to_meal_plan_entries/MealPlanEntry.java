package com.foodplanner.model;

import jakarta.persistence.*;
import java.time.LocalDate;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "meal_plan_entries", uniqueConstraints =
    @UniqueConstraint(name = "uq_meal_entries_slot", columnNames = {"plan_id", "day", "meal_type", "recipe_id"}),
    indexes = @Index(name = "ix_meal_plan_entries_recipe_id", columnList = "recipe_id"))
class MealPlanEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", nullable = false, foreignKey = @ForeignKey(name = "fk_meal_entries_plan"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    MealPlan plan;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recipe_id", nullable = false, foreignKey = @ForeignKey(name = "fk_meal_entries_recipe"))
    Recipe recipe;

    @Column(nullable = false)
    LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "meal_type", nullable = false, length = 16)
    MealType mealType;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cook_id", foreignKey = @ForeignKey(name = "fk_meal_plan_entries_cook"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    User cook;
}
