package io.limbeck.migrate.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Schema;
import java.util.List;

/**
 * What a model wants a database to hold.
 *
 * @param before statements that make what the tables need and a schema has no place for, such as a type
 * @param after statements that make what needs the tables
 * @param firstRows rows that the application needs from the start, for tables of {@code schema}
 * @param leftOut what it says and nothing here has a place for, one phrase each, such as {@code view active_users}; sorted
 * @param notes what else people should hear of, one sentence each
 */
public record Model(
        Schema schema,
        List<String> before,
        List<String> after,
        List<FirstRow> firstRows,
        List<String> leftOut,
        List<String> notes) {
    public Model {
        requireNonNull(schema, "schema");
        before = List.copyOf(before);
        after = List.copyOf(after);
        firstRows = List.copyOf(firstRows);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
    }

    /** A model that a schema says all of. */
    public static Model of(Schema schema) {
        return new Model(schema, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
