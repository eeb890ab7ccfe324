package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

/**
 * A query that must find nothing; what it finds stops the work and takes it back.
 *
 * @param what the finding means; a sentence
 * @param remedy what to do about it
 */
public record SqlCheck(String sql, String what, String remedy) implements SqlWork {
    public SqlCheck {
        requireNonNull(sql, "sql");
        requireNonNull(what, "what");
        requireNonNull(remedy, "remedy");
    }
}
