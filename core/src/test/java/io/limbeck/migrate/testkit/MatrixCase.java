package io.limbeck.migrate.testkit;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes one change through the five questions of the matrix, on a database of its own. */
final class MatrixCase {
    private final TestDatabase database;
    private final ModelChange change;
    private final MatrixRow row;

    MatrixCase(TestDatabase database, ModelChange change) {
        this.database = database;
        this.change = change;
        this.row = new MatrixRow(change.name());
    }

    MatrixRow result() {
        Schema wanted;
        try {
            database.apply(creation(change.before()).toArray(Operation[]::new));
            database.apply(change.rows().toArray(Operation[]::new));
            wanted = CatalogueTest.readInScratch(database, creation(change.after()));
        } catch (UnsupportedByDatabaseException none) {
            return row.impossible(none.what());
        } catch (RuntimeException e) {
            return row.wrong("model: " + e.getMessage());
        }
        Schema before = CatalogueTest.read(database);
        if (before.equals(wanted)) {
            return row.impossible("the database stores both models identically");
        }
        try {
            return compared(before, wanted);
        } catch (RuntimeException e) {
            return row.wrong(e.toString());
        }
    }

    /** In an order in which tables find those they refer to. */
    private List<Operation> creation(Schema model) {
        return SchemaDiff.between(
                        Schema.empty(),
                        holdable(model),
                        DiffOptions.of(database.dialect().traits()))
                .operations();
    }

    /** Without types of words, where a database keeps the words in the columns' own types. */
    private Schema holdable(Schema model) {
        try {
            model.enums().forEach(type -> database.dialect().compiler().compile(new CreateEnum(type)));
            return model;
        } catch (UnsupportedByDatabaseException none) {
            return new Schema(model.tables(), model.indexes(), model.sequences(), List.of(), model.objects());
        }
    }

    private MatrixRow compared(Schema before, Schema wanted) {
        if (!change.before().enums().isEmpty()
                && before.enums().isEmpty()
                && !change.renames().isEmpty()) {
            return row.impossible(
                    "the values are part of the column's type: rows with the old value must be updated first");
        }
        DiffOptions options = DiffOptions.of(database.dialect().traits()).withRenames(change.renames());
        Differences differences = SchemaDiff.between(before, wanted, options);
        if (differences.isEmpty()) {
            return row.wrong("not seen");
        }
        row.yes();
        Map<String, List<String>> rows = values(before, wanted);
        try {
            upgrade(differences);
        } catch (UnsupportedByDatabaseException refused) {
            return row.impossible(refused.what());
        } catch (RuntimeException e) {
            return row.wrong(e.getMessage() + " " + differences.operations());
        }
        row.yes();
        List<String> left = SchemaDiff.between(CatalogueTest.read(database), wanted, options).all().stream()
                .map(difference -> difference.words())
                .toList();
        if (!left.isEmpty()) {
            return row.wrong(left + " after " + differences.operations());
        }
        row.yes();
        Map<String, List<String>> kept = values(before, wanted);
        return back(before, differences.operations(), rows.equals(kept));
    }

    private void upgrade(Differences differences) {
        boolean filled = false;
        List<Operation> together = new ArrayList<>();
        for (Step step : differences.steps()) {
            if (!step.notes().isEmpty() && !filled) {
                together.addAll(change.filled(database.dialect().notation()::quote));
                filled = true;
            }
            together.add(step.operation());
        }
        database.apply(together.toArray(Operation[]::new));
    }

    private MatrixRow back(Schema before, List<Operation> operations, boolean kept) {
        try {
            database.apply(SchemaDiffContract.inverses(operations).toArray(Operation[]::new));
        } catch (UnsupportedByDatabaseException refused) {
            return rows(row.impossible(refused.what()), kept);
        } catch (RuntimeException | AssertionError e) {
            return row.wrong(e.getMessage() + " " + operations);
        }
        Schema after = CatalogueTest.read(database);
        if (after.equals(before)) {
            row.yes();
        } else if (unordered(after).equals(unordered(before))) {
            row.impossible("all but the column's position: new columns come last");
        } else {
            DiffOptions options = DiffOptions.of(database.dialect().traits());
            return row.wrong(SchemaDiff.between(after, before, options).all() + " " + after + " instead of " + before);
        }
        return rows(row, kept);
    }

    private static MatrixRow rows(MatrixRow row, boolean kept) {
        return kept ? row.yes() : row.wrong("rows differ");
    }

    private static Schema unordered(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList()))
                .toList();
        return new Schema(tables, schema.indexes(), schema.sequences(), schema.enums(), schema.objects());
    }

    /** How many rows each table has that stays, and the values of the columns that nothing happens to; of others how many are not null. */
    private Map<String, List<String>> values(Schema before, Schema wanted) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Table table : before.tables()) {
            Optional<Table> then = wanted.table(table.name());
            if (then.isEmpty()) {
                continue;
            }
            String from =
                    " FROM " + database.dialect().notation().quote(table.name().name());
            for (Column column : table.columns()) {
                Optional<Column> same = then.get().column(column.name());
                if (same.isPresent() && same.get().generated().equals(column.generated())) {
                    String name = database.dialect().notation().quote(column.name());
                    boolean word = change.before()
                            .table(table.name())
                            .flatMap(model -> model.column(column.name()))
                            .filter(model -> model.type() instanceof SqlType.Enumeration)
                            .isPresent();
                    String what = same.get().equals(column) && !word
                            ? "SELECT " + name + from + " ORDER BY 1"
                            : "SELECT count(" + name + ")" + from;
                    values.put(table.name() + "." + column.name(), database.texts(what));
                }
            }
        }
        return values;
    }
}
