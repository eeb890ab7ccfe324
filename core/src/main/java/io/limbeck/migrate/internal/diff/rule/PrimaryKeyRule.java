package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.schema.Constraint;

/** What identifies a row. */
public final class PrimaryKeyRule extends ConstraintRule<Constraint.PrimaryKey> {
    public PrimaryKeyRule() {
        super(Constraint.PrimaryKey.class, "primary key", Aspect.PRIMARY_KEYS);
    }
}
