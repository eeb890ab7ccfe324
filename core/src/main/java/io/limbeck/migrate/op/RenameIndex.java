package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Renames an index. */
public record RenameIndex(TableName table, String index, String newName) implements Operation {
    public RenameIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
        requireNonNull(newName, "newName");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameIndex(table, newName, index));
    }

    @Override
    public Action action() {
        return new Action.Renames(new Subject.OfIndex(table, index), new Subject.OfIndex(table, newName));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
