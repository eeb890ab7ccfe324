package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.EqualUniques;
import io.limbeck.migrate.schema.Constraint;

/** Unique constraints; those represented by an equal unique index are already removed, see {@link EqualUniques}. */
public final class UniqueRule extends ConstraintRule<Constraint.Unique> {
    public UniqueRule() {
        super(Constraint.Unique.class, "unique constraint", Aspect.UNIQUES);
    }
}
