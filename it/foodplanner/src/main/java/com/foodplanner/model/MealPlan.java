package com.foodplanner.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;

/** What one person means to eat in a span of days. */
@Entity
@Table(name = "meal_plans", indexes = @Index(name = "ix_meal_plans_owner_id", columnList = "owner_id, starts_on"))
@Check(name = "ck_meal_plans_days", constraints = "ends_on >= starts_on")
public class MealPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id", nullable = false, foreignKey = @ForeignKey(name = "fk_meal_plans_owner"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User owner;

    @Column(nullable = false, length = 120)
    private String title;

    // Dates go to the driver as they are: as 2026-11-16, not as a count of milliseconds in some time zone.
    @JdbcType(LocalDateJdbcType.class)
    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @JdbcType(LocalDateJdbcType.class)
    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    @OneToMany(mappedBy = "plan")
    @OrderBy("day, id")
    private List<MealPlanEntry> entries = new ArrayList<>();

    protected MealPlan() {}

    public Integer getId() {
        return id;
    }

    public User getOwner() {
        return owner;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public List<MealPlanEntry> getEntries() {
        return Collections.unmodifiableList(entries);
    }
}
