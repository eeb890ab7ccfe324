package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.text.ChangeText;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/**
 * A column to add. One that is not null and has no value for the rows at hand comes in three steps: nullable; then somebody fills it;
 * then not null.
 */
final class AddedColumn {
    private AddedColumn() {}

    static Difference of(TableName table, Column column) {
        String name = table + "." + column.name();
        boolean fill = !column.nullable()
                && column.defaultValue().isEmpty()
                && column.identity().isEmpty()
                && column.generated().isEmpty();
        return new Difference(
                fill ? inSteps(table, column) : List.of(new AddColumn(table, column, List.of())),
                ChangeKind.ADDED,
                "column",
                table,
                name,
                "added, " + ChangeText.of(column),
                false,
                fill
                        ? List.of(
                                name + " is not null and has no default: existing rows need a value first, such as",
                                "op.execute(\"UPDATE " + table + " SET " + column.name() + " = …\");")
                        : List.of());
    }

    private static List<Operation> inSteps(TableName table, Column column) {
        Column open = column.withNullable(true);
        return List.of(
                new AddColumn(table, open, List.of()),
                new AlterColumn(table, column.name(), ColumnChange.between(open, column)));
    }
}
