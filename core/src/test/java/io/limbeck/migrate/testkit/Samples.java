package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.op.Row.row;
import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.varchar;
import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One of each operation, on the tables of {@link #start}: what golden files show and what must hold for all of them. */
final class Samples {
    private static final TableName DISHES = TableName.of("dishes");

    private Samples() {}

    /** Two tables with rows, one referring to the other. */
    static List<Operation> start() {
        return List.of(
                new CreateTable(Table.of(
                        "cooks",
                        column("id", integer()).notNull(),
                        column("name", varchar(50)).notNull(),
                        primaryKey("id"))),
                new CreateTable(Table.of(
                        "dishes",
                        column("id", integer()).notNull(),
                        column("title", varchar(80)).notNull(),
                        column("cook_id", integer()),
                        column("notes", text()),
                        primaryKey("id"),
                        foreignKey("cook_id")
                                .references("cooks", "id")
                                .named("fk_dishes_cook")
                                .onDelete(ReferentialAction.SET_NULL))),
                insert("cooks", List.of("id", "name"), row(1, "Anna"), row(2, "Борис")),
                insert(
                        "dishes",
                        List.of("id", "title", "cook_id", "notes"),
                        row(1, "Borscht", 1, null),
                        row(2, "Soup \"à la\" O'Neill", 2, "a; b -- c"),
                        row(3, "Bread", null, "")));
    }

    static BulkInsert insert(String table, List<String> columns, io.limbeck.migrate.op.Row... rows) {
        return new BulkInsert(TableName.of(table), columns, List.of(rows));
    }

    static Operation get(String name) {
        return requireNonNull(operations().get(name), name);
    }

    /** By the name of their golden file. */
    static Map<String, Operation> operations() {
        Map<String, Operation> samples = new LinkedHashMap<>();
        Table menus = Table.of(
                "menus",
                column("id", bigint()).autoIncrement(),
                column("title", varchar(80)).notNull().defaultValue("it's new"),
                column("is_public", bool()).notNull().defaultValue(true),
                column("made_at", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"),
                column("cook_id", integer()),
                primaryKey("id"),
                unique("title", "cook_id").named("uq_menus_title"),
                check("cook_id > 0").named("ck_menus_cook"),
                foreignKey("cook_id").references("cooks", "id").onDelete(ReferentialAction.CASCADE));
        Column stars = column("stars", integer()).notNull().defaultValue(3);
        Constraint judge = foreignKey("judge_id").references("cooks", "id").onDelete(ReferentialAction.SET_NULL);
        Index byTitle = Index.on("ix_dishes_title", "dishes", "title")
                .then(IndexKey.column("cook_id").desc());
        samples.put("create-table", new CreateTable(menus));
        samples.put("drop-table", new DropTable(DISHES, Optional.empty()));
        samples.put("rename-table", new RenameTable(DISHES, "meals"));
        samples.put("add-column", new AddColumn(DISHES, stars, List.of()));
        samples.put(
                "add-column-with-foreign-key", new AddColumn(DISHES, column("judge_id", integer()), List.of(judge)));
        samples.put(
                "drop-column",
                new DropColumn(
                        DISHES, "notes", Optional.of(new AddColumn(DISHES, column("notes", text()), List.of()))));
        samples.put("rename-column", new RenameColumn(DISHES, "title", "name"));
        samples.put("create-index", CreateIndex.of(byTitle));
        samples.put(
                "create-unique-index",
                CreateIndex.of(Index.on("ux_cooks_name", "cooks", "name").asUnique()));
        samples.put("drop-index", DropIndex.of(Index.on("ix_dishes_cook", DISHES, "cook_id")));
        samples.put(
                "alter-column",
                new AlterColumn(
                        DISHES,
                        "title",
                        ColumnChange.none()
                                .type(varchar(120))
                                .nullable()
                                .defaultValue("no name")
                                .was(column("title", varchar(80)).notNull())));
        samples.put(
                "add-constraint",
                AddConstraint.of(DISHES, unique("title", "cook_id").named("uq_dishes_title")));
        samples.put(
                "drop-constraint",
                DropConstraint.of(
                        DISHES,
                        foreignKey("cook_id")
                                .references("cooks", "id")
                                .named("fk_dishes_cook")
                                .onDelete(ReferentialAction.SET_NULL)));
        samples.put(
                "alter-table",
                AlterTable.of(
                        DISHES,
                        List.of(
                                new AddColumn(
                                        DISHES,
                                        column("stars", integer()).notNull().defaultValue(3),
                                        List.of()),
                                AddConstraint.of(DISHES, check("stars > 0").named("ck_dishes_stars")))));
        samples.put("execute", new Execute("UPDATE dishes SET notes = ? WHERE id = ?", List.of("what?", 1)));
        samples.put("bulk-insert", insert("cooks", List.of("id", "name"), row(7, "Olga"), row(8, "Nil")));
        samples.putAll(ColumnSamples.operations());
        samples.putAll(ObjectSamples.operations());
        return samples;
    }

    /** What the samples change or drop beside the tables of {@link #start}, each where the database knows it. */
    static List<Operation> more() {
        return Stream.concat(ColumnSamples.start().stream(), ObjectSamples.start().stream())
                .toList();
    }
}
