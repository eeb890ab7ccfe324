package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.ForeignKeys;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.schema.Constraint;

/** Foreign keys; no target columns and the columns of the target's primary key are the same. */
public final class ForeignKeyRule extends ConstraintRule<Constraint.ForeignKey> {
    public ForeignKeyRule() {
        super(Constraint.ForeignKey.class, "foreign key", Aspect.FOREIGN_KEYS);
    }

    @Override
    Object definition(Constraint.ForeignKey key, SchemaPair sides) {
        return ForeignKeys.spelledOut(key, sides).unnamed();
    }
}
