package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Drops an index; reversible if its definition is given.
 *
 * @param concurrently without blocking the table; only outside of transactions, see {@link Autocommit}
 */
public record DropIndex(TableName table, String index, Optional<Index> previous, boolean concurrently)
        implements Operation {
    public DropIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
        requireNonNull(previous, "previous");
    }

    /** By name only, so it cannot be reversed. */
    public static DropIndex named(TableName table, String index) {
        return new DropIndex(table, index, Optional.empty(), false);
    }

    public static DropIndex of(Index index) {
        return new DropIndex(index.table(), index.name(), Optional.of(index), false);
    }

    /** Without blocking the table. */
    public DropIndex asConcurrent() {
        return new DropIndex(table, index, previous, true);
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(index -> new CreateIndex(index, concurrently));
    }

    @Override
    public Action action() {
        return new Action.Drops(new Subject.OfIndex(table, index));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
