/**
 * What FoodPlanner keeps, as JPA entities.
 *
 * <p>Columns, keys and indexes carry the names they have in {@code migrations/versions}: the schema comes from there only, and
 * Hibernate merely checks at the start that it fits.
 */
package com.foodplanner.model;
