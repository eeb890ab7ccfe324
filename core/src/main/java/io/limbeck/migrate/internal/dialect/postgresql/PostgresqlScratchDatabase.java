package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.error.ScratchUnavailableException;
import io.limbeck.migrate.internal.dialect.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.ScratchName;
import io.limbeck.migrate.internal.dialect.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A database of its own, for models of several schemas: beside schemas of the same names no scratch could be told from the real thing.
 * Dropped at the end; what a killed process leaves is dropped by the next one after an hour.
 */
final class PostgresqlScratchDatabase {
    /** No right to make a database; a server that only reads. */
    private static final Set<String> REFUSED = Set.of("42501", "25006");

    private PostgresqlScratchDatabase() {}

    /** @param server whose encoding and collation the new database gets */
    static <T> T run(PostgresqlDialect dialect, ConnectionRequest server, ScratchWork<T> work) throws SQLException {
        String name = ScratchName.next();
        try (Connection owner = dialect.connect(server)) {
            dropStale(owner);
            create(owner, name);
            try (Connection scratch = dialect.connect(PostgresqlUrl.toDatabase(server, name))) {
                String path = CatalogueQuery.list(
                                owner, "SELECT current_setting('search_path')", List.of(), row -> row.getString(1))
                        .get(0);
                execute(scratch, "SET search_path = " + path);
                return work.on(scratch);
            } finally {
                execute(owner, "DROP DATABASE " + PostgresqlDialect.quoted(name));
            }
        }
    }

    private static void create(Connection owner, String name) throws SQLException {
        String like = CatalogueQuery.list(
                        owner,
                        "SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate,"
                                + " datctype) FROM pg_database WHERE datname = current_database()",
                        List.of(),
                        row -> row.getString(1))
                .get(0);
        try {
            execute(owner, "CREATE DATABASE " + PostgresqlDialect.quoted(name) + " TEMPLATE template0 " + like);
        } catch (SQLException e) {
            if (!REFUSED.contains(e.getSQLState())) {
                throw e;
            }
            throw new ScratchUnavailableException(
                    "Cannot make the scratch database " + name + ", which several schemas need.",
                    String.valueOf(e.getMessage()),
                    "ALTER USER … CREATEDB, or set scratch.url to a database of the same version whose account may.",
                    e);
        }
    }

    private static void dropStale(Connection owner) throws SQLException {
        List<String> scratches = CatalogueQuery.list(
                owner,
                "SELECT datname FROM pg_database WHERE starts_with(datname, '" + ScratchName.PREFIX + "')"
                        + " AND pg_has_role(datdba, 'USAGE')",
                List.of(),
                row -> row.getString(1));
        for (String scratch : scratches) {
            if (ScratchName.isStale(scratch, Instant.now())) {
                execute(owner, "DROP DATABASE IF EXISTS " + PostgresqlDialect.quoted(scratch));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
