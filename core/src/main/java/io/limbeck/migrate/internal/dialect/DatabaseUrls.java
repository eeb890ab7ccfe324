package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.schema.NameCase;
import java.util.Optional;

/** What a JDBC URL of the product leads to. Stateless and thread-safe; nothing here connects. */
public interface DatabaseUrls {
    /** How the database at this URL keeps names without quotes, where a URL can say so; otherwise as its kind does. */
    default Optional<NameCase> unquotedNames(String jdbcUrl) {
        return Optional.empty();
    }

    /** Whether there is something to connect to; a file that does not exist yet is an empty database. */
    boolean exists(String jdbcUrl);

    /** Whether the database is in the memory of this process, where no program can copy it. */
    default boolean isInMemory(String jdbcUrl) {
        return false;
    }
}
