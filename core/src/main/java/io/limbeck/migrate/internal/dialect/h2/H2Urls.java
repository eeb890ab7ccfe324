package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.JdbcUrl;
import io.limbeck.migrate.internal.setting.LocalPath;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import io.limbeck.migrate.schema.NameCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** H2: what a JDBC URL of the product leads to. */
final class H2Urls implements DatabaseUrls {
    @Override
    public String examples() {
        return "jdbc:h2:./menu";
    }

    @Override
    public ParsedUrl spelled(String rest, Path base) throws BadValue {
        throw new BadValue("H2 has no URLs other than those of JDBC.", "Write jdbc:h2:./menu");
    }

    /** H2 takes a relative path only with a dot in front; its other names are no files, or in the home folder. */
    @Override
    public ParsedUrl jdbc(String rest, Path base) throws BadValue {
        String prefix = rest.startsWith("file:") ? "file:" : "";
        int end = rest.indexOf(';') < 0 ? rest.length() : rest.indexOf(';');
        String path = rest.substring(prefix.length(), end);
        return JdbcUrl.withSemicolons(
                "h2", path.startsWith(".") ? prefix + LocalPath.resolve(path, base) + rest.substring(end) : rest);
    }

    /** H2 itself reports where the database is, not the settings of the URL. */
    @Override
    public String live(Connection connection) throws SQLException {
        return "jdbc:h2:" + H2Url.place(connection.getMetaData().getURL())
                + CatalogueQuery.text(
                        connection,
                        "SELECT LISTAGG(';' || SETTING_NAME || '=' || SETTING_VALUE, '') FROM INFORMATION_SCHEMA.SETTINGS"
                                + " WHERE SETTING_NAME IN ('DATABASE_TO_UPPER', 'DATABASE_TO_LOWER')");
    }

    @Override
    public boolean exists(String jdbcUrl) {
        return H2Url.file(jdbcUrl)
                .map(path -> Files.exists(Path.of(path + ".mv.db")))
                .orElse(true);
    }

    @Override
    public boolean isInMemory(String jdbcUrl) {
        return H2Url.place(jdbcUrl).startsWith("mem:");
    }

    @Override
    public Optional<NameCase> unquotedNames(String jdbcUrl) {
        return Optional.of(H2Url.unquotedNames(jdbcUrl));
    }
}
