package com.foodplanner.model;

/** How much a recipe asks of the cook. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
