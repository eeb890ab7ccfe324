package io.limbeck.migrate.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server on the loopback, from a Maven repository; nothing on it has to outlive the machine. */
final class PostgresqlServer {
    private PostgresqlServer() {}

    static ServerKeeper.Started start(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("jit", "off")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("wal_level", "minimal")
                // For PostgresqlWitness; no database logs its statements before one asks for it.
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_rotation_age", "0")
                .setServerConfig("log_rotation_size", "0")
                .start();
        return new ServerKeeper.Started(server.getJdbcUrl("postgres", "postgres"), server);
    }
}
