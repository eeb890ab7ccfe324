package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.Table;
import java.util.Optional;

/** Creates a table with its constraints. */
public record CreateTable(Table table) implements Operation {
    public CreateTable {
        requireNonNull(table, "table");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropTable(table.name(), Optional.of(table)));
    }

    @Override
    public Action action() {
        return new Action.Creates(new Subject.OfTable(table.name()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
