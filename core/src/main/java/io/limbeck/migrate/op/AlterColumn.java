package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Changes properties of a column, and keeps all others. */
public record AlterColumn(TableName table, String column, ColumnChange change) implements Operation {
    public AlterColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        change = change.ofColumn(column);
        if (change.isEmpty()) {
            throw new IllegalArgumentException("Nothing changes in " + table + "." + column + ".");
        }
    }

    @Override
    public Optional<Operation> inverse() {
        return change.inverse().map(back -> new AlterColumn(table, newName(), back));
    }

    /** The name of the column afterwards. */
    public String newName() {
        return change.name().map(Change::to).orElse(column);
    }

    @Override
    public Action action() {
        return new Action.Alters(new Subject.OfColumn(table, column));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.alterColumn(this);
    }
}
