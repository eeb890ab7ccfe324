package io.limbeck.migrate.internal.database;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.DatabaseUnreachableException;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.setting.Secrets;
import io.limbeck.migrate.internal.sink.Refusals;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/** Finds out what is on the other side of a data source: a connection is borrowed, and asked for its product and URL. */
final class DataSources {
    /** Of the standard: states of connections. */
    private static final String CONNECTION = "08";

    private DataSources() {}

    /**
     * What was found.
     *
     * @param request lends connections of the data source
     */
    record Found(Dialect dialect, String displayUrl, ConnectionRequest request) {}

    /** @throws DatabaseUnreachableException if it lends no connection */
    static Found look(DataSource source, MigrateConfig config, Patience patience) {
        try (Connection connection =
                patience.until(DataSources::isUnreachable, "the data source", limit -> source.getConnection())) {
            return found(source, connection, config);
        } catch (SQLException e) {
            throw new DatabaseUnreachableException(
                    "Cannot get a connection from the data source.",
                    Refusals.words(e),
                    "Check that the data source is open, that its url, user name and password are correct, and that the database"
                            + " is running; connect.timeout waits for it. Nothing was changed.",
                    e);
        }
    }

    private static Found found(DataSource source, Connection connection, MigrateConfig config) throws SQLException {
        Dialect dialect = product(connection);
        String url = dialect.urls().live(connection);
        LendingDriver driver =
                new LendingDriver(source, dialect, url, () -> Drivers.load(dialect.facts(), config.classLoader()));
        return new Found(
                dialect,
                Secrets.maskUrl(url),
                new ConnectionRequest(
                        driver, url, config.username(), config.password(), Access.READ, config.lockTimeout()));
    }

    private static Dialect product(Connection connection) throws SQLException {
        for (Dialect known : Dialects.all()) {
            if (known.isProductOf(connection)) {
                return known;
            }
        }
        throw DatabaseFailures.unknownProduct(
                connection.getMetaData().getDatabaseProductName(),
                Dialects.all().stream()
                        .map(known -> known.facts().displayName())
                        .collect(joining(", ")));
    }

    private static boolean isUnreachable(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith(CONNECTION)
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException;
    }
}
