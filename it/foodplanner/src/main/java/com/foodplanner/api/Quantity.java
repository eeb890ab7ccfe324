package com.foodplanner.api;

import java.math.BigDecimal;

/** Amounts as people write them. */
final class Quantity {
    private Quantity() {}

    /** Without zeros behind the point: 400, not 400.00 and not 4E+2. */
    static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
