package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.schema.Constraint;

/** Conditions on rows. */
public final class CheckRule extends ConstraintRule<Constraint.Check> {
    public CheckRule() {
        super(Constraint.Check.class, "check", Aspect.CHECKS);
    }
}
