package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.schema.Constraint;

/** Unique constraints; those that an equal unique index stands for are gone already, see {@link EqualUniques}. */
final class UniqueRule extends ConstraintRule<Constraint.Unique> {
    UniqueRule() {
        super(Constraint.Unique.class, "unique constraint", Aspect.UNIQUES);
    }
}
