package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.schema.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What PostgreSQL knows of a table beyond the standard: {@code partition_by}, {@code access_method}, {@code tablespace} and
 * {@code unlogged} have clauses of their own, anything else is a storage parameter such as {@code fillfactor}.
 */
final class PostgresqlTableOptions {
    private PostgresqlTableOptions() {}

    /** What follows the columns in CREATE TABLE. */
    static String suffix(SortedMap<String, String> options) {
        return clause(options, "partition_by", " PARTITION BY ")
                + clause(options, "access_method", " USING ")
                + parameters(options)
                + clause(options, "tablespace", " TABLESPACE ");
    }

    /** {@code WITH (fillfactor = 70)}, of an index as of a table; with a space before it. */
    static String parameters(SortedMap<String, String> options) {
        String parameters = options.entrySet().stream()
                .filter(option -> isParameter(option.getKey()))
                .map(option -> option.getKey() + " = " + option.getValue())
                .collect(joining(", "));
        return parameters.isEmpty() ? "" : " WITH (" + parameters + ")";
    }

    private static String clause(SortedMap<String, String> options, String key, String words) {
        return options.containsKey(key) ? words + options.get(key) : "";
    }

    private static boolean isParameter(String key) {
        return switch (key) {
            case "partition_by", "access_method", "tablespace", "unlogged" -> false;
            default -> true;
        };
    }

    /** What follows ALTER TABLE and its name, one for each option. */
    static List<String> changes(SortedMap<String, Change<Optional<String>>> options) {
        List<String> changes = new ArrayList<>();
        options.forEach((key, change) -> changes.add(change(key, change.to())));
        return changes;
    }

    private static String change(String key, Optional<String> value) {
        return switch (key) {
            case "unlogged" -> Boolean.parseBoolean(value.orElse("false")) ? "SET UNLOGGED" : "SET LOGGED";
            case "tablespace" -> "SET TABLESPACE " + value.orElse("pg_default");
            case "access_method" -> "SET ACCESS METHOD " + value.orElse("heap");
            case "partition_by" ->
                throw new UnsupportedByDatabaseException(
                        "PostgreSQL",
                        "cannot partition an existing table",
                        "Create a new partitioned table, and copy the rows.");
            default -> value.map(to -> "SET (" + key + " = " + to + ")").orElseGet(() -> "RESET (" + key + ")");
        };
    }
}
