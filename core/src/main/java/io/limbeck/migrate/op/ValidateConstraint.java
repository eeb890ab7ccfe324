package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Checks the rows that were there when a constraint was added without looking at them. Nothing undoes it, nothing needs to. */
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
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
