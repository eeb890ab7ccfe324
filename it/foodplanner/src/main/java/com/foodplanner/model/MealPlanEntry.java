package com.foodplanner.model;

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
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;

/** One dish at one meal of one day. */
@Entity
@Table(
        name = "meal_plan_entries",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_meal_entries_slot",
                        columnNames = {"plan_id", "day", "meal_type", "recipe_id"}),
        indexes = @Index(name = "ix_meal_plan_entries_recipe_id", columnList = "recipe_id"))
public class MealPlanEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", nullable = false, foreignKey = @ForeignKey(name = "fk_meal_entries_plan"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private MealPlan plan;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recipe_id", nullable = false, foreignKey = @ForeignKey(name = "fk_meal_entries_recipe"))
    private Recipe recipe;

    @JdbcType(LocalDateJdbcType.class)
    @Column(nullable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "meal_type", nullable = false, length = 16)
    private MealType mealType;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cook_id", foreignKey = @ForeignKey(name = "fk_meal_plan_entries_cook"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private User cook;

    protected MealPlanEntry() {}

    public Integer getId() {
        return id;
    }

    public Recipe getRecipe() {
        return recipe;
    }

    public LocalDate getDay() {
        return day;
    }

    public MealType getMealType() {
        return mealType;
    }

    public User getCook() {
        return cook;
    }
}
