package io.limbeck.migrate.hibernate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Schema;
import java.util.List;

/**
 * What the entities want the database to hold.
 *
 * @param leftOut what the mapping says and {@code schema} has no place for, one phrase each, such as
 *     {@code sequence recipe_seq}; sorted
 * @param hibernateVersion of the Hibernate that was asked
 */
public record EntityModel(Schema schema, List<String> leftOut, String hibernateVersion) {
    public EntityModel {
        requireNonNull(schema, "schema");
        leftOut = List.copyOf(leftOut);
        requireNonNull(hibernateVersion, "hibernateVersion");
    }
}
