package com.foodplanner.api;

import java.util.Locale;

/** Titles as they stand in addresses. */
final class Slug {
    private Slug() {}

    /** Lower case, with one hyphen for whatever is no letter and no digit: {@code Borscht, red} is {@code borscht-red}. */
    static String of(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
