package com.foodplanner.model;

enum MealType {
    BREAKFAST,
    LUNCH,
    DINNER,
    SNACK
}
