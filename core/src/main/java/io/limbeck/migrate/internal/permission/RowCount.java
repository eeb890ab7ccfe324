package io.limbeck.migrate.internal.permission;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many rows a table holds, counted only so far: a large table is not read to its end.
 *
 * @param rows at most one more than {@link #MOST}
 */
record RowCount(long rows) {
    private static final long MOST = 1_000_000;

    /**
     * Counts the rows of a table; none if the table does not exist.
     *
     * @param table as a script names it, with or without its schema, in the letters of the script
     */
    static RowCount of(Connection connection, Dialect dialect, String table) throws SQLException {
        Optional<TableName> found = find(connection, dialect, table);
        if (found.isEmpty()) {
            return new RowCount(0);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM (SELECT 1 AS one FROM "
                        + dialect.notation().quote(found.get()) + " LIMIT " + (MOST + 1) + ") counted")) {
            row.next();
            return new RowCount(row.getLong(1));
        }
    }

    /** A database may fold the letters of a name that a script gives without quotes. */
    private static Optional<TableName> find(Connection connection, Dialect dialect, String table) throws SQLException {
        int dot = table.lastIndexOf('.');
        List<TableName> candidates = Stream.of(table, table.toLowerCase(Locale.ROOT), table.toUpperCase(Locale.ROOT))
                .distinct()
                .flatMap(name -> Stream.concat(
                        Stream.of(TableName.of(name)),
                        dot < 0
                                ? Stream.empty()
                                : Stream.of(
                                        new TableName(Optional.of(name.substring(0, dot)), name.substring(dot + 1)))))
                .toList();
        for (TableName candidate : candidates) {
            if (dialect.catalogue().tableExists(connection, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** {@code 1,204 rows}. */
    @Override
    public String toString() {
        return rows > MOST
                ? String.format(Locale.ROOT, "more than %,d rows", MOST)
                : rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
    }
}
