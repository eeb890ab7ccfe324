package io.limbeck.migrate.hibernate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.model.FirstRow;
import io.limbeck.migrate.schema.Schema;
import java.util.List;

/**
 * The schema that the entities describe.
 *
 * @param before statements of auxiliary objects that the tables need
 * @param after statements of auxiliary objects that need the tables
 * @param firstRows the first rows of tables that generators take numbers from
 * @param leftOut parts of the mapping that cannot be expressed here, one phrase each, such as {@code comment on table users}; sorted
 * @param hibernateVersion the version of the Hibernate that read them
 */
public record EntityModel(
        Schema schema,
        List<String> before,
        List<String> after,
        List<FirstRow> firstRows,
        List<String> leftOut,
        String hibernateVersion) {
    public EntityModel {
        requireNonNull(schema, "schema");
        before = List.copyOf(before);
        after = List.copyOf(after);
        firstRows = List.copyOf(firstRows);
        leftOut = List.copyOf(leftOut);
        requireNonNull(hibernateVersion, "hibernateVersion");
    }
}
