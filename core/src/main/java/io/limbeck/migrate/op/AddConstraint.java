package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Adds a rule that all rows of a table keep from now on; fails when one does not. */
public record AddConstraint(TableName table, Constraint constraint) implements Operation {
    public AddConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(DropConstraint.of(table, constraint));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
