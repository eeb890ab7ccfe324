package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.error.ScratchUnavailableException;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.scratch.GuardedConnection;
import io.limbeck.migrate.internal.dialect.scratch.ScratchName;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A database of its own, with the character set and collation of the one it represents; dropped at the end, whatever happens. */
final class MariadbScratch {
    /** Access denied: to the database, to the command, for lack of a privilege. */
    private static final Set<Integer> REFUSED = Set.of(1044, 1142, 1227);

    private final ConnectionRequest place;

    private MariadbScratch(ConnectionRequest place) {

        this.place = place;
    }

    /** @param rawSql whether statements run that may name the live database, or any other */
    static <T> T run(ConnectionRequest target, Optional<ConnectionRequest> other, boolean rawSql, ScratchWork<T> work)
            throws SQLException {
        Live live = live(target);
        ConnectionRequest place = other.orElse(target).with(Access.WRITE);
        return new MariadbScratch(place).run(live, other.isPresent(), rawSql, work);
    }

    /** The database that a scratch represents. */
    private record Live(String name, String collation) {}

    private static Live live(ConnectionRequest target) throws SQLException {
        try (Connection connection = new MariadbSessions().connect(target.with(Access.READ))) {
            return CatalogueQuery.list(
                            connection,
                            "SELECT DATABASE(), @@collation_database",
                            List.of(),
                            row -> new Live(String.valueOf(row.getString(1)), row.getString(2)))
                    .get(0);
        }
    }

    private <T> T run(Live live, boolean named, boolean rawSql, ScratchWork<T> work) throws SQLException {
        String name = ScratchName.next();
        try (Connection owner = new MariadbSessions().connect(place)) {
            dropStale(owner);
            create(owner, name, live.collation(), named);
            try (Connection scratch = new MariadbSessions().connect(place)) {
                scratch.setCatalog(name);
                if (!rawSql) {
                    return work.on(scratch);
                }
                List<String> databases =
                        CatalogueQuery.list(owner, "SHOW DATABASES", List.of(), row -> row.getString(1));
                return work.on(
                        GuardedConnection.of(scratch, new MariadbScratchGuard(name, live.name(), databases, named)));
            } finally {
                execute(owner, "DROP DATABASE " + MariadbNames.quoted(name));
            }
        }
    }

    private static void create(Connection owner, String name, String collation, boolean named) throws SQLException {
        try {
            execute(owner, "CREATE DATABASE " + MariadbNames.quoted(name) + " COLLATE " + collation);
        } catch (SQLException e) {
            if (!REFUSED.contains(e.getErrorCode())) {
                throw e;
            }
            String grant = "GRANT ALL ON `" + ScratchName.PREFIX.replace("_", "\\_") + "%`.* TO the user";
            throw new ScratchUnavailableException(
                    "Cannot create the scratch database " + name + ".",
                    String.valueOf(e.getMessage()),
                    grant
                            + (named
                                    ? " of scratch.url."
                                    : ", or set scratch.url to a server and account with that privilege."),
                    e);
        }
    }

    /** What killed processes left, as far as this account sees it; another may be quicker. */
    private static void dropStale(Connection owner) throws SQLException {
        Instant now = Instant.now();
        List<String> scratches = CatalogueQuery.list(
                owner,
                "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '"
                        + ScratchName.PREFIX.replace("_", "\\_") + "%'",
                List.of(),
                row -> row.getString(1));
        for (String scratch : scratches) {
            if (ScratchName.isStale(scratch, now)) {
                execute(owner, "DROP DATABASE IF EXISTS " + MariadbNames.quoted(scratch));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
