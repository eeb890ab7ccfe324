package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import java.util.List;

/** Where AUTOINCREMENT goes on. See https://www.sqlite.org/autoinc.html. */
public final class IdentityCounter {
    private IdentityCounter() {}

    /**
     * The next row of a table gets this number, unless it has given out that one already.
     *
     * @param table its name as a text of SQL
     */
    public static List<SqlWork> beginningAt(long first, String table) {
        return List.of(
                SqlStatement.of("INSERT INTO sqlite_sequence (name, seq) SELECT " + table
                        + ", 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = " + table + ")"),
                SqlStatement.of(
                        "UPDATE sqlite_sequence SET seq = max(seq, " + (first - 1) + ") WHERE name = " + table));
    }
}
