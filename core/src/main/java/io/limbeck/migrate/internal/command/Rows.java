package io.limbeck.migrate.internal.command;

import java.util.List;

/**
 * The version rows of a database as they were read.
 *
 * @param tableThere whether there is a version table; without one there are no rows
 */
record Rows(boolean tableThere, List<String> ids) {
    static final Rows NONE = new Rows(false, List.of());

    Rows {
        ids = List.copyOf(ids);
    }
}
