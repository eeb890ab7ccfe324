package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/**
 * Creates an index.
 *
 * @param concurrently without blocking writes to the table; only outside of transactions, see {@link Autocommit}
 */
public record CreateIndex(Index index, boolean concurrently) implements Operation {
    public CreateIndex {
        requireNonNull(index, "index");
    }

    public static CreateIndex of(Index index) {
        return new CreateIndex(index, false);
    }

    /** Without blocking writes to the table. */
    public CreateIndex asConcurrent() {
        return new CreateIndex(index, true);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropIndex(index.table(), index.name(), Optional.of(index), concurrently));
    }

    @Override
    public Action action() {
        return new Action.Creates(new Subject.OfIndex(index.table(), index.name()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
