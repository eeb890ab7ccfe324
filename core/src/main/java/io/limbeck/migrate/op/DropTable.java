package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Drops a table with all its rows; reversible if its definition is given. */
public record DropTable(TableName table, Optional<Table> previous) implements Operation {
    public DropTable {
        requireNonNull(table, "table");
        requireNonNull(previous, "previous");
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(CreateTable::new);
    }

    @Override
    public Action action() {
        return new Action.Drops(new Subject.OfTable(table));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
