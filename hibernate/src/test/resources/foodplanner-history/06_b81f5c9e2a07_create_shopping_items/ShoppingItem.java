package com.foodplanner.model;

import jakarta.persistence.*;
import java.math.BigDecimal;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "shopping_items", indexes = @Index(name = "ix_shopping_items_user_id", columnList = "user_id"))
class ShoppingItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", nullable = false, foreignKey = @ForeignKey(name = "fk_shopping_items_user"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    User user;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ingredient_id", nullable = false, foreignKey = @ForeignKey(name = "fk_shopping_items_ingredient"))
    Ingredient ingredient;

    @Column(nullable = false, precision = 10, scale = 2)
    BigDecimal quantity;

    @Column(nullable = false, length = 16)
    String unit;
}
