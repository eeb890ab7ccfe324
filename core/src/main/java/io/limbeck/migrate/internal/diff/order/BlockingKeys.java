package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.AffectedParts;
import io.limbeck.migrate.internal.diff.change.ForeignKeys;
import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys that stay as they are, but hold a column or a key that changes: they are dropped for the while. */
final class BlockingKeys {
    private BlockingKeys() {}

    static List<OrderedStep> of(AffectedParts touched, SchemaPair sides) {
        List<OrderedStep> turns = new ArrayList<>();
        if (touched.isEmpty() || !sides.has(Trait.FOREIGN_KEYS_HOLD_COLUMNS)) {
            return turns;
        }
        for (TablePair pair : sides.pairs()) {
            TableName table = pair.name();
            for (Constraint.ForeignKey key : pair.currentOf(Constraint.ForeignKey.class)) {
                List<String> target = ForeignKeys.spelledOut(key, sides).targetColumns();
                boolean held = touched.retypes(table, key.columns())
                        || touched.retypes(key.target(), target)
                        || (sides.has(Trait.IDENTITY_NEEDS_KEY) && touched.numbers(key.target(), target))
                        || touched.dropsKey(key.target(), target);
                if (held && !touched.drops(table, key)) {
                    turns.add(OrderedStep.of(DropConstraint.of(table, key)));
                    turns.add(again(AddConstraint.of(table, key)));
                }
            }
        }
        return turns;
    }

    /** Before keys that are new: those may have left it to the database to find a name, which must not be one of these. */
    private static OrderedStep again(AddConstraint operation) {
        return OrderedStep.of(Phase.of(operation), -1, operation);
    }
}
