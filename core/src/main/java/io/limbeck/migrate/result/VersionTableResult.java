package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;

/** The version table exists; {@code changed} tells whether it was created now. */
public record VersionTableResult(TableName table, boolean changed) implements Result {
    public VersionTableResult {
        requireNonNull(table, "table");
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.versionTable(this);
    }
}
