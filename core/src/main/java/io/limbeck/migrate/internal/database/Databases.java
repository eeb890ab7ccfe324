package io.limbeck.migrate.internal.database;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.config.DatabaseUrl;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.sink.JdbcStatements;
import io.limbeck.migrate.internal.stop.Stop;
import java.sql.Driver;
import java.util.Optional;
import javax.sql.DataSource;

/** From the configuration, or a data source, to the database; connects only to identify what a known URL does not name. */
public final class Databases {
    private Databases() {}

    public static Database open(MigrateConfig config, MigrationListener listener, Stop stop) {
        DatabaseUrl url = config.url();
        Optional<Dialect> named = Dialects.named(url.database());
        if (named.isEmpty()) {
            return open(StrangeDriver.of(url, config).orElseThrow(() -> unknown(url)), config, listener, stop);
        }
        Dialect dialect = named.get();
        ConnectionRequest request = new ConnectionRequest(
                driver(url, config),
                url.jdbc(),
                config.username(),
                config.password(),
                Access.READ,
                config.lockTimeout());
        return new Database(
                dialect,
                url.display(),
                request,
                config.lockTimeout(),
                config.statementTimeout().map(JdbcStatements::longestSilence),
                new Patience(config.connectTimeout(), listener),
                stop);
    }

    /** Borrows a connection to see what the data source leads to. */
    public static Database open(DataSource source, MigrateConfig config, MigrationListener listener, Stop stop) {
        Patience patience = new Patience(config.connectTimeout(), listener);
        DataSources.Found found = DataSources.look(source, config, patience);
        return new Database(
                found.dialect(),
                found.displayUrl(),
                found.request(),
                config.lockTimeout(),
                config.statementTimeout().map(JdbcStatements::longestSilence),
                patience,
                stop);
    }

    /** How to reach the database of {@code scratch.url}. */
    public static Optional<ConnectionRequest> scratch(MigrateConfig config) {
        return config.scratchUrl()
                .map(url -> new ConnectionRequest(
                        driver(url, config),
                        url.jdbc(),
                        url.username().or(config::username),
                        url.password().or(config::password),
                        Access.WRITE,
                        config.lockTimeout()));
    }

    /** By JDBC's name of the database, which may differ from the user's: one driver can serve two products. */
    private static Driver driver(DatabaseUrl url, MigrateConfig config) {
        Dialect driven = Dialects.forUrl(url.jdbc()).orElseThrow(() -> unknown(url));
        return Drivers.load(driven.facts(), config.classLoader());
    }

    private static DatabaseException unknown(DatabaseUrl url) {
        return DatabaseFailures.unknownDatabase(
                url.display(),
                Dialects.all().stream()
                        .map(known -> known.facts().displayName() + " ("
                                + known.facts().urlPrefix() + "…)")
                        .collect(joining(", ")));
    }
}
