package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.schema.Constraint;

/** Foreign keys; no target columns and the columns of the target's primary key are the same. */
final class ForeignKeyRule extends ConstraintRule<Constraint.ForeignKey> {
    ForeignKeyRule() {
        super(Constraint.ForeignKey.class, "foreign key", Aspect.FOREIGN_KEYS);
    }

    @Override
    Object definition(Constraint.ForeignKey key, Comparison sides) {
        return ForeignKeys.spelledOut(key, sides).unnamed();
    }
}
