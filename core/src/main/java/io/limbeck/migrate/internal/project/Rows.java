package io.limbeck.migrate.internal.project;

import java.util.List;

/**
 * The version rows of a database as they were read.
 *
 * @param tableThere whether there is a version table; without one there are no rows
 */
public record Rows(boolean tableThere, List<String> ids) {
    public static final Rows NONE = new Rows(false, List.of());

    public Rows {
        ids = List.copyOf(ids);
    }
}
