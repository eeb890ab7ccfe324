package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Renames a column. */
public record RenameColumn(TableName table, String column, String newName) implements Operation {
    public RenameColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        requireNonNull(newName, "newName");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameColumn(table, newName, column));
    }

    @Override
    public Action action() {
        return new Action.Renames(new Subject.OfColumn(table, column), new Subject.OfColumn(table, newName));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
