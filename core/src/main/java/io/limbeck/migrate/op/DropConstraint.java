package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Drops a constraint by name or, if it has none, by its definition; reversible if the definition is given.
 *
 * @param name empty only if {@code previous} has no name either
 * @param validated whether it was validated for all rows, see {@link AddConstraint}
 */
public record DropConstraint(TableName table, Optional<String> name, Optional<Constraint> previous, boolean validated)
        implements Operation {
    public DropConstraint {
        requireNonNull(table, "table");
        requireNonNull(name, "name");
        requireNonNull(previous, "previous");
        if (name.isEmpty() && previous.isEmpty()) {
            throw new IllegalArgumentException("A constraint of " + table + " is dropped by name or by definition.");
        }
        if (previous.isPresent() && !previous.get().name().equals(name)) {
            throw new IllegalArgumentException("The constraint of " + table + " has two names: " + name + " and "
                    + previous.get().name() + ".");
        }
    }

    /** By name only, so it cannot be reversed. */
    public static DropConstraint named(TableName table, String name) {
        return new DropConstraint(table, Optional.of(name), Optional.empty(), true);
    }

    public static DropConstraint of(TableName table, Constraint constraint) {
        return new DropConstraint(table, constraint.name(), Optional.of(constraint), true);
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(constraint -> new AddConstraint(table, constraint, validated));
    }

    @Override
    public Action action() {
        return new Action.Drops(new Subject.OfConstraint(table, name, previous));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
