package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.error.ScratchUnavailableException;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.ScratchName;
import io.limbeck.migrate.internal.dialect.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A database of its own, with the character set and collation of the one it stands for; dropped at the end, whatever happens. */
final class MariadbScratch {
    /** Access denied: to the database, to the command, for lack of a privilege. */
    private static final Set<Integer> REFUSED = Set.of(1044, 1142, 1227);

    private final MariadbDialect dialect;
    private final ConnectionRequest place;

    private MariadbScratch(MariadbDialect dialect, ConnectionRequest place) {
        this.dialect = dialect;
        this.place = place;
    }

    static <T> T run(
            MariadbDialect dialect, ConnectionRequest target, Optional<ConnectionRequest> other, ScratchWork<T> work)
            throws SQLException {
        String collation = collation(dialect, target);
        ConnectionRequest place = other.orElse(target).with(Access.WRITE);
        return new MariadbScratch(dialect, place).run(collation, other.isPresent(), work);
    }

    private static String collation(MariadbDialect dialect, ConnectionRequest target) throws SQLException {
        try (Connection connection = dialect.connect(target.with(Access.READ))) {
            return CatalogueQuery.list(connection, "SELECT @@collation_database", List.of(), row -> row.getString(1))
                    .get(0);
        }
    }

    private <T> T run(String collation, boolean named, ScratchWork<T> work) throws SQLException {
        String name = ScratchName.next();
        try (Connection owner = dialect.connect(place)) {
            dropStale(owner);
            create(owner, name, collation, named);
            try (Connection scratch = dialect.connect(place)) {
                scratch.setCatalog(name);
                return work.on(scratch);
            } finally {
                execute(owner, "DROP DATABASE " + MariadbDialect.quoted(name));
            }
        }
    }

    private static void create(Connection owner, String name, String collation, boolean named) throws SQLException {
        try {
            execute(owner, "CREATE DATABASE " + MariadbDialect.quoted(name) + " COLLATE " + collation);
        } catch (SQLException e) {
            if (!REFUSED.contains(e.getErrorCode())) {
                throw e;
            }
            String grant = "GRANT ALL ON `" + ScratchName.PREFIX.replace("_", "\\_") + "%`.* TO the user";
            throw new ScratchUnavailableException(
                    "Cannot make the scratch database " + name + ".",
                    String.valueOf(e.getMessage()),
                    grant + (named ? " of scratch.url." : ", or set scratch.url to a server and account that may."),
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
                execute(owner, "DROP DATABASE IF EXISTS " + MariadbDialect.quoted(scratch));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
