package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.schema.Constraint;

/** Conditions on rows. */
final class CheckRule extends ConstraintRule<Constraint.Check> {
    CheckRule() {
        super(Constraint.Check.class, "check", Aspect.CHECKS);
    }
}
