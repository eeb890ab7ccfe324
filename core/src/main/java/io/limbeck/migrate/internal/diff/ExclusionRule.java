package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.schema.Constraint;

/** Rows that must not clash. */
final class ExclusionRule extends ConstraintRule<Constraint.Exclusion> {
    ExclusionRule() {
        super(Constraint.Exclusion.class, "exclusion constraint", Aspect.CHECKS);
    }
}
