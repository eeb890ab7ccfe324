package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Adds a constraint to a table.
 *
 * @param validated whether existing rows are checked and may make it fail; otherwise {@link ValidateConstraint} checks them later
 */
public record AddConstraint(TableName table, Constraint constraint, boolean validated) implements Operation {
    public AddConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    /** Checks existing rows. */
    public static AddConstraint of(TableName table, Constraint constraint) {
        return new AddConstraint(table, constraint, true);
    }

    /** Does not check existing rows. */
    public AddConstraint notValidated() {
        return new AddConstraint(table, constraint, false);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropConstraint(table, constraint.name(), Optional.of(constraint), validated));
    }

    @Override
    public Action action() {
        return new Action.Creates(new Subject.OfConstraint(table, constraint.name(), Optional.of(constraint)));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
