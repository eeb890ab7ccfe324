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
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A line on somebody's shopping list. */
@Entity
@Table(name = "shopping_items", indexes = @Index(name = "ix_shopping_items_user_id", columnList = "user_id"))
public class ShoppingItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", nullable = false, foreignKey = @ForeignKey(name = "fk_shopping_items_user"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "ingredient_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_shopping_items_ingredient"))
    private Ingredient ingredient;

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal quantity;

    @Column(nullable = false, length = 16)
    private String unit;

    @Column(name = "is_bought", nullable = false)
    @ColumnDefault("false")
    private boolean bought;

    /** Written by the trigger {@code trg_shopping_items_bought_at} only. */
    @Column(name = "bought_at", insertable = false, updatable = false)
    private Instant boughtAt;

    protected ShoppingItem() {}

    public void markBought() {
        bought = true;
    }

    public Integer getId() {
        return id;
    }

    public User getUser() {
        return user;
    }

    public Ingredient getIngredient() {
        return ingredient;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public String getUnit() {
        return unit;
    }

    public boolean isBought() {
        return bought;
    }

    public Instant getBoughtAt() {
        return boughtAt;
    }
}
