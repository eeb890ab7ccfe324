package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.result.Direction;
import java.util.Optional;

/**
 * The part of an SQL script below one {@code -- migrate:upgrade} or {@code -- migrate:downgrade} line.
 *
 * @param database {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite} or {@code h2}; empty for every database
 * @param transactional false when the line says {@code no-transaction}
 * @param line of the first line of the body, counted from 1: {@code SqlSplitter} wants it
 * @param from where the body begins in the script's text
 * @param to where it ends, exclusive
 */
public record SqlSection(
        Direction direction, Optional<String> database, boolean transactional, int line, int from, int to) {
    public SqlSection {
        requireNonNull(direction, "direction");
        requireNonNull(database, "database");
    }

    /** The line that begins it. */
    public String marker() {
        return "-- migrate:" + direction + database.map(name -> " " + name).orElse("")
                + (transactional ? "" : " no-transaction");
    }

    /** The body, out of {@link Script#text()}. */
    public String in(String text) {
        return text.substring(from, to);
    }
}
