package io.limbeck.migrate.hibernate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Schema;
import java.util.List;

/**
 * What the entities want the database to hold.
 *
 * @param before statements of auxiliary objects that the tables need
 * @param after statements of auxiliary objects that need the tables
 * @param leftOut what the mapping says and nothing here has a place for, one phrase each, such as
 *     {@code first row of table ids}; sorted
 * @param hibernateVersion of the Hibernate that was asked
 */
public record EntityModel(
        Schema schema, List<String> before, List<String> after, List<String> leftOut, String hibernateVersion) {
    public EntityModel {
        requireNonNull(schema, "schema");
        before = List.copyOf(before);
        after = List.copyOf(after);
        leftOut = List.copyOf(leftOut);
        requireNonNull(hibernateVersion, "hibernateVersion");
    }
}
