package com.foodplanner.model;

/** The meals of a day. */
public enum MealType {
    BREAKFAST,
    LUNCH,
    DINNER,
    SNACK
}
