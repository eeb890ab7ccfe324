package io.limbeck.migrate.internal.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.model.FirstRow;
import io.limbeck.migrate.schema.Schema;
import java.nio.file.Path;
import java.util.List;

/**
 * What the model wants, as its sources say it.
 *
 * @param schema of the sources that say it as data, together
 * @param before statements that run before the tables of {@code schema} are made
 * @param after statements that run after them
 * @param scripts files of SQL that make more of it, in order
 * @param firstRows rows for tables of {@code schema}, inserted where the table is created
 * @param leftOut what a source says and nobody can compare, one phrase each
 * @param notes what else people should hear of
 */
public record WantedSchema(
        Schema schema,
        List<String> before,
        List<String> after,
        List<Path> scripts,
        List<FirstRow> firstRows,
        List<String> leftOut,
        List<String> notes) {
    public WantedSchema {
        requireNonNull(schema, "schema");
        before = List.copyOf(before);
        after = List.copyOf(after);
        scripts = List.copyOf(scripts);
        firstRows = List.copyOf(firstRows);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
    }
}
