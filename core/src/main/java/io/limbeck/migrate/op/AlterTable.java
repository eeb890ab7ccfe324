package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Several changes to one table, in order; a database that has to rebuild the table does so only once.
 *
 * @param changes columns added, dropped and altered, constraints added and dropped
 * @param order the new first columns of the table, if the database supports that; the others follow in their current order. Usually empty
 */
public record AlterTable(TableName table, List<Operation> changes, Optional<Change<List<String>>> order)
        implements Operation {
    public AlterTable {
        requireNonNull(table, "table");
        changes = List.copyOf(changes);
        changes.forEach(change -> check(table, change));
        requireNonNull(order, "order");
        if (changes.isEmpty() && order.isEmpty()) {
            throw new IllegalArgumentException("Nothing changes in " + table + ".");
        }
    }

    /** The same changes with this order of columns. */
    public static AlterTable of(TableName table, List<Operation> changes) {
        return new AlterTable(table, changes, Optional.empty());
    }

    private static void check(TableName table, Operation change) {
        Optional<TableName> changed = tableOf(change);
        if (changed.isEmpty()) {
            throw new IllegalArgumentException("A batch adds, drops and alters columns and constraints; "
                    + change.getClass().getSimpleName() + " comes before or after it.");
        } else if (!changed.get().equals(table)) {
            throw new IllegalArgumentException("A batch on " + table + " cannot change " + changed.get() + ".");
        }
    }

    /** The table that {@code change} concerns; empty if it cannot be part of a batch. */
    public static Optional<TableName> tableOf(Operation change) {
        if (change instanceof AddColumn add) {
            return Optional.of(add.table());
        } else if (change instanceof DropColumn drop) {
            return Optional.of(drop.table());
        } else if (change instanceof AlterColumn alter) {
            return Optional.of(alter.table());
        } else if (change instanceof AddConstraint add) {
            return Optional.of(add.table());
        } else if (change instanceof DropConstraint drop) {
            return Optional.of(drop.table());
        }
        return Optional.empty();
    }

    /** The names of the columns that it drops, in order. */
    public List<String> droppedColumns() {
        return changes.stream()
                .filter(DropColumn.class::isInstance)
                .map(change -> ((DropColumn) change).column())
                .toList();
    }

    /** All inverses in reverse order; empty if one of them is unknown. */
    @Override
    public Optional<Operation> inverse() {
        List<Operation> back = new ArrayList<>(changes.size());
        for (Operation change : changes) {
            Optional<Operation> inverse = change.inverse();
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            back.add(inverse.get());
        }
        Collections.reverse(back);
        Optional<Change<List<String>>> orderBack = order.flatMap(Change::inverse);
        return orderBack.isPresent() == order.isPresent()
                ? Optional.of(new AlterTable(table, back, orderBack))
                : Optional.empty();
    }

    @Override
    public Action action() {
        return new Action.Consists(changes);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.alterTable(this);
    }
}
