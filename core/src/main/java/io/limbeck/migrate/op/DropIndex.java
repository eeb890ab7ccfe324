package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Drops an index; knows its definition when that is given. */
public record DropIndex(TableName table, String index, Optional<Index> previous) implements Operation {
    public DropIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
        requireNonNull(previous, "previous");
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(CreateIndex::new);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
