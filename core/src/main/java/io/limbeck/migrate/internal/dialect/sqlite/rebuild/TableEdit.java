package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one change of a table in its definition; false for what is not a change of one table. */
final class TableEdit extends FewOperations<Boolean> {
    private final EditedTable table;

    TableEdit(EditedTable table) {
        this.table = table;
    }

    @Override
    protected Boolean others() {
        return false;
    }

    @Override
    public Boolean addColumn(AddColumn operation) {
        Column column = operation.column();
        column.options().forEach((key, word) -> table.conflicts().expect(column.name(), key, Optional.of(word)));
        List<Constraint> apart = new ArrayList<>();
        List<Constraint> behind = new ArrayList<>();
        for (Constraint constraint : operation.constraints()) {
            boolean inline = constraint instanceof Constraint.Check
                    || (constraint instanceof Constraint.ForeignKey key
                            && key.columns().equals(List.of(column.name())));
            (inline ? behind : apart).add(constraint);
        }
        table.become(table.text().withColumn(table.words().column(new AddColumn(operation.table(), column, behind))));
        apart.forEach(this::add);
        return true;
    }

    @Override
    public Boolean addConstraint(AddConstraint operation) {
        add(operation.constraint());
        return true;
    }

    private void add(Constraint constraint) {
        String definition = table.words().constraintDefinition(constraint);
        table.become(table.text().withConstraint(definition + table.conflicts().clause(constraint)));
    }

    /** Constraints of several columns that came with it go with it. */
    @Override
    public Boolean dropColumn(DropColumn operation) {
        List<Constraint> cameAlong =
                operation.previous().map(AddColumn::constraints).orElse(List.of());
        for (Constraint constraint : cameAlong) {
            LocatedConstraint.in(
                            table.text(),
                            new Subject.OfConstraint(operation.table(), constraint.name(), Optional.of(constraint)))
                    .filter(found -> found.item().column().isEmpty())
                    .ifPresent(this::remove);
        }
        new ColumnDrop(table, operation.column()).apply();
        return true;
    }

    @Override
    public Boolean dropConstraint(DropConstraint operation) {
        remove(LocatedConstraint.in(
                        table.text(),
                        new Subject.OfConstraint(operation.table(), operation.name(), operation.previous()))
                .orElseThrow(() -> unknown(operation.name().orElseGet(() -> table.words()
                        .constraintDefinition(operation.previous().orElseThrow())))));
        return true;
    }

    private void remove(LocatedConstraint found) {
        TableText text = table.text();
        boolean alone = found.item().column().isEmpty() && found.item().parts().size() == 1;
        table.become(alone ? text.without(found.item()) : text.without(found.part()));
    }

    @Override
    public Boolean renameConstraint(RenameConstraint operation) {
        LocatedConstraint found = LocatedConstraint.in(
                        table.text(), Subject.OfConstraint.named(operation.table(), operation.constraint()))
                .orElseThrow(() -> unknown(operation.constraint()));
        table.become(table.text().withName(found.part(), table.words().name(operation.newName())));
        return true;
    }

    private DatabaseException unknown(String constraint) {
        return DatabaseFailures.unknownObject(
                "Table " + table.stored().name(), "constraint", constraint, LocatedConstraint.names(table.text()));
    }

    @Override
    public Boolean alterColumn(AlterColumn operation) {
        new ColumnEdit(table, operation.column()).apply(operation.change());
        return true;
    }

    @Override
    public Boolean alterTableOptions(AlterTableOptions operation) {
        operation.options().forEach((key, value) -> option(key, value.to().orElse("false")));
        return true;
    }

    private void option(String key, String value) {
        TableText text = table.text();
        switch (key) {
            case "sqlite.strict" -> table.become(text.withOption("STRICT", Boolean.parseBoolean(value)));
            case "sqlite.without_rowid" -> table.become(text.withOption("WITHOUT ROWID", Boolean.parseBoolean(value)));
            default -> {} // another database's, or refused before
        }
    }

    @Override
    public Boolean alterTable(AlterTable operation) {
        operation.changes().forEach(table::edit);
        operation.order().ifPresent(order -> table.become(table.text().withOrder(inOrder(order.to()))));
        return true;
    }

    private List<TableText.Item> inOrder(List<String> names) {
        List<TableText.Item> items =
                new ArrayList<>(names.stream().map(table::column).toList());
        if (Set.copyOf(items).size() != items.size()) {
            throw new UnsupportedByDatabaseException(
                    "SQLite",
                    "needs each column of table " + table.stored().name() + " exactly once in the column order: "
                            + names,
                    "Name each column once.");
        }
        table.text().columns().stream()
                .map(table::column)
                .filter(item -> !items.contains(item))
                .toList()
                .forEach(items::add);
        return items;
    }
}
