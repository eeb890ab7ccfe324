package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Renames a constraint. */
public record RenameConstraint(TableName table, String constraint, String newName) implements Operation {
    public RenameConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
        requireNonNull(newName, "newName");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new RenameConstraint(table, newName, constraint));
    }

    @Override
    public Action action() {
        return new Action.Renames(
                Subject.OfConstraint.named(table, constraint), Subject.OfConstraint.named(table, newName));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.renameConstraint(this);
    }
}
