package com.foodplanner.model;

enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
