package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** SQLite: what a JDBC URL of the product leads to. */
final class SqliteUrls implements DatabaseUrls {
    @Override
    public String examples() {
        return "sqlite:///menu.db (relative), sqlite:////app/data/menu.db (absolute), jdbc:sqlite:menu.db";
    }

    @Override
    public ParsedUrl spelled(String rest, Path base) throws BadValue {
        return SqliteUrl.parse(rest, base);
    }

    @Override
    public ParsedUrl jdbc(String rest, Path base) throws BadValue {
        return SqliteUrl.jdbc(rest, base);
    }

    /** What follows a question mark may decide whether there is a file. */
    @Override
    public String live(Connection connection) throws SQLException {
        return connection.getMetaData().getURL();
    }

    @Override
    public boolean exists(String jdbcUrl) {
        return SqliteFile.of(jdbcUrl).map(Files::exists).orElse(true);
    }

    @Override
    public boolean isInMemory(String jdbcUrl) {
        return SqliteFile.of(jdbcUrl).isEmpty();
    }
}
