package io.limbeck.migrate.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Schema;
import java.util.List;

/**
 * The schema that a model describes.
 *
 * @param before statements that create what the tables need but {@code schema} cannot express, such as a type
 * @param after statements that create what needs the tables
 * @param firstRows rows that the application needs from the start, for tables of {@code schema}
 * @param leftOut parts of the model that cannot be expressed here, one phrase each, such as {@code view active_users}; sorted
 * @param notes further notes for people, one sentence each
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

    /** A model that {@code schema} describes completely. */
    public static Model of(Schema schema) {
        return new Model(schema, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
