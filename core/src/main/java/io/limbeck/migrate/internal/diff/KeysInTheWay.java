package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Foreign keys that stay as they are, but hold a column or a key that changes: they are dropped for the while. */
final class KeysInTheWay {
    private KeysInTheWay() {}

    static List<Turn> of(Touched touched, Comparison sides) {
        List<Turn> turns = new ArrayList<>();
        if (touched.isEmpty() || !sides.has(Trait.FOREIGN_KEYS_HOLD_COLUMNS)) {
            return turns;
        }
        for (TablePair pair : sides.pairs()) {
            TableName table = pair.name();
            Set<Constraint> wanted = new HashSet<>(pair.wanted().constraints());
            for (Constraint.ForeignKey key : pair.currentOf(Constraint.ForeignKey.class)) {
                List<String> target = ForeignKeys.spelledOut(key, sides).targetColumns();
                boolean held = touched.retypes(table, key.columns())
                        || touched.retypes(key.target(), target)
                        || (sides.has(Trait.IDENTITY_NEEDS_KEY) && touched.numbers(key.target(), target))
                        || touched.dropsKey(key.target(), target);
                if (held && wanted.contains(key)) {
                    turns.add(Turn.of(DropConstraint.of(table, key)));
                    turns.add(Turn.of(AddConstraint.of(table, key)));
                }
            }
        }
        return turns;
    }
}
