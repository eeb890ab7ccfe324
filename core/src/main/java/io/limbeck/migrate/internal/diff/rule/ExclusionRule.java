package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.schema.Constraint;

/** Rows that must not clash. */
public final class ExclusionRule extends ConstraintRule<Constraint.Exclusion> {
    public ExclusionRule() {
        super(Constraint.Exclusion.class, "exclusion constraint", Aspect.CHECKS);
    }
}
