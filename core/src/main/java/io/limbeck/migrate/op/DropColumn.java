package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Drops a column with its values; reversible if its definition is given. */
public record DropColumn(TableName table, String column, Optional<AddColumn> previous) implements Operation {
    public DropColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        requireNonNull(previous, "previous");
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(Operation.class::cast);
    }

    @Override
    public Action action() {
        return new Action.Drops(new Subject.OfColumn(table, column));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
