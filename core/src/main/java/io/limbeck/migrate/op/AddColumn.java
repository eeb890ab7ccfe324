package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Adds a column after the others, together with constraints on it. */
public record AddColumn(TableName table, Column column, List<Constraint> constraints) implements Operation {
    public AddColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        constraints = List.copyOf(constraints);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropColumn(table, column.name(), Optional.of(this)));
    }

    @Override
    public Action action() {
        return new Action.Creates(new Subject.OfColumn(table, column.name()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
