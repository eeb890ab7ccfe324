package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.OrderedStep;
import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where only a key's column is numbered, the numbering stops while the key is another one. */
final class IdentityOrder {
    private IdentityOrder() {}

    static List<OrderedStep> around(List<OrderedStep> turns, SchemaPair sides) {
        List<OrderedStep> around = new ArrayList<>();
        if (!sides.has(Trait.IDENTITY_NEEDS_KEY)) {
            return around;
        }
        Set<TableName> tables = new HashSet<>();
        for (OrderedStep turn : turns) {
            if (turn.operation() instanceof DropConstraint drop
                    && !(drop.previous().orElse(null) instanceof Constraint.ForeignKey)
                    && !(drop.previous().orElse(null) instanceof Constraint.Check)) {
                tables.add(drop.table());
            }
        }
        for (TablePair pair : sides.pairs()) {
            if (tables.contains(pair.name())) {
                stay(pair).ifPresent(column -> {
                    Column plain = column.withIdentity(Optional.empty());
                    around.add(altered(pair.name(), column, plain, Phase.STOP_NUMBERING));
                    around.add(altered(pair.name(), plain, column, Phase.START_NUMBERING));
                });
            }
        }
        return around;
    }

    private static OrderedStep altered(TableName table, Column from, Column to, Phase phase) {
        return OrderedStep.of(phase, 0, new AlterColumn(table, from.name(), ColumnChange.between(from, to)));
    }

    private static Optional<Column> stay(TablePair pair) {
        return pair.wanted().columns().stream()
                .filter(column -> column.identity().isPresent()
                        && pair.current()
                                .column(column.name())
                                .filter(before -> before.identity().equals(column.identity()))
                                .isPresent())
                .findFirst();
    }
}
