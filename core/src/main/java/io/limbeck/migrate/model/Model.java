package io.limbeck.migrate.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Schema;
import java.util.List;

/**
 * What a model wants a database to hold.
 *
 * @param leftOut what it says and a schema has no place for, one phrase each, such as {@code first row of table ids}; sorted
 */
public record Model(Schema schema, List<String> leftOut) {
    public Model {
        requireNonNull(schema, "schema");
        leftOut = List.copyOf(leftOut);
    }

    /** A model that a schema says all of. */
    public static Model of(Schema schema) {
        return new Model(schema, List.of());
    }
}
