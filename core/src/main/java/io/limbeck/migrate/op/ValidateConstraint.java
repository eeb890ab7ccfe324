package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Checks the existing rows against a constraint that was added without validation. Needs no downgrade. */
public record ValidateConstraint(TableName table, String constraint) implements Operation {
    public ValidateConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }

    @Override
    public Action action() {
        return new Action.Alters(Subject.OfConstraint.named(table, constraint));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
