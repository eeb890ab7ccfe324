package com.foodplanner.model;

import jakarta.persistence.*;
import java.time.LocalDate;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "meal_plans", indexes = @Index(name = "ix_meal_plans_owner_id", columnList = "owner_id, starts_on"))
@Check(name = "ck_meal_plans_days", constraints = "ends_on >= starts_on")
class MealPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id", nullable = false, foreignKey = @ForeignKey(name = "fk_meal_plans_owner"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    User owner;

    @Column(nullable = false, length = 120)
    String title;

    @Column(name = "starts_on", nullable = false)
    LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    LocalDate endsOn;
}
