package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import io.limbeck.migrate.schema.NameCase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How URLs of the product are written, and what they lead to. Stateless and thread-safe; nothing here connects. */
public interface DatabaseUrls {
    /** URLs of each form that is understood, separated by commas, for people. */
    String examples();

    /**
     * The parts of a URL that begins with one of the {@linkplain DialectFacts#schemes schemes}.
     *
     * @param rest what follows {@code scheme://}
     * @param base what a relative path is relative to
     */
    ParsedUrl spelled(String rest, Path base) throws BadValue;

    /**
     * The parts of a JDBC URL.
     *
     * @param rest what follows {@code jdbc:product:}
     * @param base what a relative path is relative to
     */
    ParsedUrl jdbc(String rest, Path base) throws BadValue;

    /** How the database at this URL keeps names without quotes, where a URL can say so; otherwise as its kind does. */
    default Optional<NameCase> unquotedNames(String jdbcUrl) {
        return Optional.empty();
    }

    /** The URL of an open connection, without credentials, with the settings that change how names are kept. */
    default String live(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        int end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    /** Whether there is something to connect to; a file that does not exist yet is an empty database. */
    boolean exists(String jdbcUrl);

    /** Whether the database is in the memory of this process, where no program can copy it. */
    default boolean isInMemory(String jdbcUrl) {
        return false;
    }
}
