package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import java.nio.file.Files;

/** SQLite: what a JDBC URL of the product leads to. */
final class SqliteUrls implements DatabaseUrls {
    @Override
    public boolean exists(String jdbcUrl) {
        return SqliteFile.of(jdbcUrl).map(Files::exists).orElse(true);
    }

    @Override
    public boolean isInMemory(String jdbcUrl) {
        return SqliteFile.of(jdbcUrl).isEmpty();
    }
}
