package io.limbeck.migrate.internal.diff.rule;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.diff.change.ForeignKeys;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Columns that a new table has taken over, as when entities of a single table get tables of their own: the script says where the values have
 * to be copied, which is after the new table and before the first of the columns goes.
 */
final class MovedColumns {
    private MovedColumns() {}

    /**
     * The lines of the comment above the column that goes first, and none above the others.
     *
     * @param dropped all columns that the table loses, in their order; the last goes first
     */
    static List<String> notes(TableName table, Column column, List<Column> dropped, SchemaPair sides) {
        List<String> notes = new ArrayList<>();
        for (Table taker : sides.added()) {
            List<Column> moved = dropped.stream()
                    .filter(each -> taker.column(each.name())
                            .filter(other -> other.type().equals(each.type()))
                            .isPresent())
                    .toList();
            if (!moved.isEmpty() && moved.get(moved.size() - 1).equals(column)) {
                taker.constraints().stream()
                        .filter(each -> each instanceof Constraint.ForeignKey key
                                && key.target().equals(table))
                        .map(key -> ForeignKeys.spelledOut((Constraint.ForeignKey) key, sides))
                        .findFirst()
                        .ifPresent(key -> notes.addAll(List.of(
                                names(moved) + (moved.size() == 1 ? " is" : " are") + " in " + taker.name()
                                        + " after this: copy the values here, such as",
                                copy(table, taker.name(), key, moved))));
            }
        }
        return notes;
    }

    private static String copy(TableName from, TableName into, Constraint.ForeignKey key, List<Column> moved) {
        return "op.execute(\"INSERT INTO " + into + " (" + names(key.columns(), moved) + ") SELECT "
                + names(key.targetColumns(), moved) + " FROM " + from + " WHERE …\");";
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(joining(", "));
    }

    private static String names(List<String> keys, List<Column> columns) {
        return Stream.concat(keys.stream(), columns.stream().map(Column::name)).collect(joining(", "));
    }
}
