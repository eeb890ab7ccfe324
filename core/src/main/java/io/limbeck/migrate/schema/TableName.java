package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The name of a table (or view), with its schema if that is not the connection's default. */
public record TableName(Optional<String> schema, String name) {
    public TableName {
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A table name is blank.");
        }
    }

    /** A table of the default schema; the name is used literally, including dots. */
    public static TableName of(String name) {
        return new TableName(Optional.empty(), name);
    }

    public static TableName of(String schema, String name) {
        return new TableName(Optional.of(schema), name);
    }

    /** {@code name} or {@code schema.name}, unquoted, for people. */
    @Override
    public String toString() {
        return schema.map(prefix -> prefix + "." + name).orElse(name);
    }
}
