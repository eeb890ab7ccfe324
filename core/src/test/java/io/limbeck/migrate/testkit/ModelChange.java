package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.internal.diff.change.Rename;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One change of a model whose database holds rows.
 *
 * @param renames what somebody answered when asked about renames
 * @param fill what somebody wrote where the script says that rows need a value first: table, column and value as SQL
 */
record ModelChange(String name, Schema before, Schema after, List<Rename> renames, List<List<String>> fill) {
    /** Two tables as most have them; changes are made to these. */
    static Schema base() {
        return Schema.of(
                List.of(
                        Table.of(
                                "users",
                                column("id", bigint()).notNull(),
                                column("email", varchar(100)).notNull(),
                                column("name", varchar(50)),
                                column("age", integer()),
                                column("score", numeric(10, 2)),
                                column("active", bool()).notNull().defaultValue(true),
                                column("created", timestamp()),
                                column("note", text()),
                                primaryKey("id")),
                        Table.of(
                                "orders",
                                column("id", bigint()).notNull(),
                                column("user_id", bigint()),
                                column("code", varchar(20)).notNull(),
                                column("amount", numeric(10, 2)).notNull().defaultValue(0),
                                primaryKey("id"),
                                foreignKey("user_id").references("users", "id").named("fk_orders_user"))),
                List.of());
    }

    static ModelChange of(String name, Edit edit) {
        return from(name, schema -> schema, edit);
    }

    /** @param start what the model is before */
    static ModelChange from(String name, Edit start, Edit edit) {
        Schema before = start.apply(base());
        return new ModelChange(name, before, edit.apply(before), List.of(), List.of());
    }

    /** The same the other way round. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned on purpose
    ModelChange back(String name) {
        return new ModelChange(name, after, before, List.of(), List.of());
    }

    /** A change and the same the other way round. */
    static List<ModelChange> both(String there, String back, Edit start, Edit edit) {
        ModelChange change = from(there, start, edit);
        return List.of(change, change.back(back));
    }

    /** With one more answer about a rename. */
    ModelChange renaming(String old, String now) {
        List<Rename> more = new ArrayList<>(renames);
        more.add(new Rename(old, now));
        return new ModelChange(name, before, after, more, fill);
    }

    ModelChange filling(String table, String column, String value) {
        return new ModelChange(name, before, after, renames, List.of(List.of(table, column, value)));
    }

    /** The rows that are there before the change. */
    List<Operation> rows() {
        List<Operation> rows = new ArrayList<>();
        insert(
                rows,
                "users",
                Map.of(
                        "id", List.of(1, 2),
                        "email", List.of("ann@example.org", "bob@example.org"),
                        "name", List.of("Ann", "Bob"),
                        "age", List.of(41, 17),
                        "score", List.of(10, 12),
                        "mood", List.of("ok", "sad")));
        insert(rows, "orders", Map.of("id", List.of(1, 2), "code", List.of("A-1", "A-2"), "user_id", List.of(1, 2)));
        return rows;
    }

    private void insert(List<Operation> rows, String name, Map<String, List<?>> values) {
        Optional<Table> table = before.table(TableName.of(name));
        if (table.isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>();
        table.get().columns().forEach(column -> {
            boolean numbered = column.identity().filter(Identity::always).isPresent();
            if (values.containsKey(column.name()) && column.generated().isEmpty() && !numbered) {
                columns.add(column.name());
            }
        });
        List<Row> both = new ArrayList<>();
        for (int at = 0; at < 2; at++) {
            List<Object> row = new ArrayList<>();
            for (String column : columns) {
                row.add(values.getOrDefault(column, List.of(1, 2)).get(at));
            }
            both.add(new Row(List.copyOf(row)));
        }
        rows.add(new BulkInsert(TableName.of(name), columns, both));
    }

    /** What fills the rows at hand. */
    List<Operation> filled(java.util.function.UnaryOperator<String> quote) {
        return fill.stream()
                .<Operation>map(words -> new Execute(
                        "UPDATE " + quote.apply(words.get(0)) + " SET " + quote.apply(words.get(1)) + " = "
                                + words.get(2),
                        List.of()))
                .toList();
    }
}
