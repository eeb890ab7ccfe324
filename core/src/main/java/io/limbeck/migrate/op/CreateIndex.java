package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Index;
import java.util.Optional;

/** Makes an index. */
public record CreateIndex(Index index) implements Operation {
    public CreateIndex {
        requireNonNull(index, "index");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropIndex(index.table(), index.name(), Optional.of(index)));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
