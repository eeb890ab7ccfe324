package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Renames a table within its schema. */
public record RenameTable(TableName table, String newName) implements Operation {
    public RenameTable {
        requireNonNull(table, "table");
        requireNonNull(newName, "newName");
        renamed(table, newName); // refuses a blank name
    }

    private static TableName renamed(TableName table, String newName) {
        return new TableName(table.schema(), newName);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameTable(renamed(table, newName), table.name()));
    }

    @Override
    public Action action() {
        return new Action.Renames(new Subject.OfTable(table), new Subject.OfTable(renamed(table, newName)));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
