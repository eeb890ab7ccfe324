package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.schema.Constraint;

/** What identifies a row. */
final class PrimaryKeyRule extends ConstraintRule<Constraint.PrimaryKey> {
    PrimaryKeyRule() {
        super(Constraint.PrimaryKey.class, "primary key", Aspect.PRIMARY_KEYS);
    }
}
