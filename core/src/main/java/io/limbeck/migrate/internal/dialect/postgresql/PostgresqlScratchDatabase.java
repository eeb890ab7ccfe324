package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.error.ScratchUnavailableException;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlValues;
import io.limbeck.migrate.internal.dialect.scratch.GuardedConnection;
import io.limbeck.migrate.internal.dialect.scratch.ScratchName;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A database of its own, from which nothing of the live one can be reached: for statements that people wrote, where {@code public.t}
 * must not be the live table, and for models of several schemas. It has the live database's encoding, collation, search path and
 * extensions. Dropped at the end; what a killed process leaves is dropped by the next one after an hour.
 */
final class PostgresqlScratchDatabase {
    /** No right to make a database; a server that only reads. */
    private static final Set<String> REFUSED = Set.of("42501", "25006");

    /** The comment of an extension that no model asked for; a CREATE EXTENSION of the model takes it away. */
    static final String OF_THE_LIVE_DATABASE = "migrate: as in the live database";

    private final ConnectionRequest live;
    private final ConnectionRequest server;

    /**
     * @param live the database that the scratch represents; only read, by the account of {@code server} where that is there too
     * @param server on which the scratch is created
     */
    PostgresqlScratchDatabase(ConnectionRequest live, ConnectionRequest server) {
        this.live = live;
        this.server = server;
    }

    /** What a scratch takes over. */
    private record Likeness(String options, String searchPath, List<String> schemas, List<Extension> extensions) {}

    private record Extension(String name, String schema) {}

    /** @param rawSql whether statements run that may concern the whole server */
    <T> T run(boolean rawSql, ScratchWork<T> work) throws SQLException {
        String name = ScratchName.next();
        try (Connection owner = new PostgresqlSessions().connect(server)) {
            Likeness likeness = likeness(owner);
            dropStale(owner);
            create(owner, name, likeness);
            try {
                setSearchPath(owner, name, likeness.searchPath());
                try (Connection scratch = new PostgresqlSessions().connect(PostgresqlUrl.toDatabase(server, name))) {
                    execute(scratch, "SET synchronous_commit = off");
                    furnish(scratch, likeness);
                    return work.on(
                            rawSql
                                    ? GuardedConnection.of(scratch, new PostgresqlScratchGuard(likeness.schemas()))
                                    : scratch);
                }
            } finally {
                execute(owner, "DROP DATABASE " + PostgresqlNames.quoted(name));
            }
        }
    }

    /** @param owner may already be in the live database */
    private Likeness likeness(Connection owner) throws SQLException {
        if (live.url().equals(server.url())) {
            return likenessOf(owner);
        }
        try (Connection connection = new PostgresqlSessions().connect(live)) {
            return likenessOf(connection);
        }
    }

    private static Likeness likenessOf(Connection connection) throws SQLException {
        List<String> texts = CatalogueQuery.list(
                connection,
                "SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate,"
                        + " datctype), current_setting('search_path') FROM pg_database WHERE datname = current_database()",
                List.of(),
                row -> row.getString(1) + '\n' + row.getString(2));
        List<String> schemas = CatalogueQuery.list(
                connection, "SELECT unnest(current_schemas(false))", List.of(), row -> row.getString(1));
        List<Extension> extensions = CatalogueQuery.list(
                connection,
                "SELECT e.extname, n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace"
                        + " WHERE e.extname <> 'plpgsql' ORDER BY e.oid",
                List.of(),
                row -> new Extension(row.getString(1), row.getString(2)));
        String[] said = texts.get(0).split("\n", 2);
        return new Likeness(said[0], said[1], schemas, extensions);
    }

    private static void create(Connection owner, String name, Likeness likeness) throws SQLException {
        try {
            execute(
                    owner,
                    "CREATE DATABASE " + PostgresqlNames.quoted(name) + " TEMPLATE template0 " + likeness.options());
        } catch (SQLException e) {
            if (!REFUSED.contains(e.getSQLState())) {
                throw e;
            }
            throw new ScratchUnavailableException(
                    "Cannot create the scratch database " + name
                            + ", which is needed to try handwritten statements or several schemas.",
                    String.valueOf(e.getMessage()),
                    "ALTER USER … CREATEDB, or set scratch.url to a database of the same version and an account with that privilege.",
                    e);
        }
    }

    /** By way of the session: the text of a setting may hold keywords that a statement would have to quote. */
    private static void setSearchPath(Connection owner, String database, String path) throws SQLException {
        if (path.isBlank()) {
            return;
        }
        try (PreparedStatement session = owner.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            session.setString(1, path);
            session.executeQuery().close();
        }
        execute(owner, "ALTER DATABASE " + PostgresqlNames.quoted(database) + " SET search_path FROM CURRENT");
    }

    private static void furnish(Connection scratch, Likeness likeness) throws SQLException {
        for (String schema : likeness.schemas()) {
            execute(scratch, "CREATE SCHEMA IF NOT EXISTS " + PostgresqlNames.quoted(schema));
        }
        for (Extension extension : likeness.extensions()) {
            furnish(scratch, extension);
        }
    }

    private static void furnish(Connection scratch, Extension extension) {
        String schema = PostgresqlNames.quoted(extension.schema());
        try {
            execute(scratch, "CREATE SCHEMA IF NOT EXISTS " + schema);
            execute(
                    scratch,
                    "CREATE EXTENSION IF NOT EXISTS " + PostgresqlNames.quoted(extension.name()) + " SCHEMA " + schema
                            + " CASCADE");
            execute(
                    scratch,
                    "COMMENT ON EXTENSION " + PostgresqlNames.quoted(extension.name()) + " IS "
                            + PostgresqlValues.literal(OF_THE_LIVE_DATABASE));
        } catch (SQLException e) { // this account may not: who needs the extension is refused, and says so
            return;
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
                execute(owner, "DROP DATABASE IF EXISTS " + PostgresqlNames.quoted(scratch));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
