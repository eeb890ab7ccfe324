package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.varchar;
import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SQLite's own ALTER knows nothing of is said in the definition where it belongs, and nowhere else. */
@On("sqlite")
class SqliteColumnChangesTest extends DatabaseTest {
    @BeforeEach
    void richSchema() {
        db().run(RichSchema.STATEMENTS);
    }

    @AfterEach
    void fileIsSound() {
        assertThat(db().texts("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(db().rows("PRAGMA foreign_key_check")).isEmpty();
    }

    @Test
    void identityIsAddedAndDroppedOnThePrimaryKey() {
        db().run("UPDATE sqlite_sequence SET seq = 30"); // behind it rows are gone, which only AUTOINCREMENT remembers
        thereAndBack(alter("everything", "id", change -> change.dropIdentity()
                .was(column("id", integer()).identity(Identity.byDefault()))));
        thereAndBack(alter(
                "tree", "id", change -> change.identity(Identity.byDefault()).was(column("id", integer()))));
        db().run(
                        "CREATE TABLE apart (id INTEGER, a INT, CONSTRAINT pk PRIMARY KEY (id))",
                        "INSERT INTO apart VALUES (7, 1)");
        thereAndBack(alter(
                "apart", "id", change -> change.identity(Identity.byDefault()).was(column("id", integer()))));

        db().apply(alter(
                "apart", "id", change -> change.identity(Identity.byDefault().startingWith(100))));

        db().run("INSERT INTO apart (a) VALUES (2)");
        assertThat(db().texts("SELECT id FROM apart ORDER BY id")).containsExactly("7", "100");
    }

    @Test
    void identityElsewhereIsRefused() {
        for (String table : List.of("plain", "texts")) {
            assertThatThrownBy(() -> db().apply(alter(table, "a", change -> change.identity(Identity.byDefault()))))
                    .isInstanceOf(UnsupportedByDatabaseException.class)
                    .hasMessageContaining("a single integer primary key");
        }
        assertThatThrownBy(() -> db().apply(alter("tree", "id", change -> change.identity(Identity.generatedAlways()))))
                .hasMessageContaining("SQLite accepts explicit values");
    }

    @Test
    void wholeNumberThatNumbersTheRowsStaysOneWhenItsTypeChanges() {
        db().apply(alter("tree", "id", change -> change.type(bigint())));

        assertThat(sqlOf("tree")).contains("id INTEGER PRIMARY KEY");
    }

    @Test
    void generatedColumnKeepsItsValuesWhenItsExpressionIsDropped() {
        db().apply(alter("everything", "v", ColumnChange::dropExpression));
        assertThat(sqlOf("everything")).contains(" v INT,");
        assertThat(db().texts("SELECT v FROM everything ORDER BY id")).containsExactly("2", "4", "6");

        db().apply(alter("everything", "s", ColumnChange::dropExpression));
        assertThat(sqlOf("everything")).contains(" s TEXT,");
        assertThat(db().texts("SELECT s FROM everything ORDER BY id")).containsExactly("n!", "12.5!", "null");
    }

    @Test
    void expressionIsChangedAndAddedInPlace() {
        thereAndBack(alter("everything", "v", change -> change.generatedAs("a * 3")
                .was(column("v", nativeType("INT")).withGenerated(Optional.of(new Generated("a * 2", false))))));
        assertThat(db().texts("SELECT v FROM everything ORDER BY id")).containsExactly("2", "4", "6");

        db().apply(alter("texts", "t", change -> change.generatedStoredAs("'no. ' || a")));

        assertThat(db().texts("SELECT t FROM texts ORDER BY a")).containsExactly("no. 1", "no. 2", "no. 3");
    }

    @Test
    void collationIsAddedAndDropped() {
        thereAndBack(alter("texts", "t", change -> change.collate("NOCASE").was(column("t", text()))));
        db().apply(alter("everything", "odd name", ColumnChange::dropCollation));
        assertThat(sqlOf("everything")).contains("[odd name] DEFAULT 'x, y) -- no comment'");
    }

    @Test
    void renameWithOtherChangesUpdatesViewsAndTriggers() {
        db().run("DROP VIEW broken");
        db().apply(alter("everything", "note", change -> change.type(text()).rename("remark")));

        assertThat(sqlOf("everything"))
                .contains("\"remark\" TEXT /* typed */")
                .contains("CHECK (\"remark\" <> 'never'");
        db().run("INSERT INTO plain VALUES (500, '')", "INSERT INTO everything (a) VALUES (500)");
        db().run("DELETE FROM everything WHERE a = 500", "DELETE FROM plain WHERE a = 500"); // its trigger still works
    }

    @Test
    void renamesSplitABatchAtTheirPosition() {
        db().run("DROP VIEW broken");
        TableName tree = TableName.of("tree");
        db().apply(AlterTable.of(
                tree,
                List.of(
                        AddConstraint.of(tree, check("a > 0").named("ck_before")),
                        new AlterColumn(tree, "a", ColumnChange.none().rename("b")),
                        AddConstraint.of(tree, check("b < 100").named("ck_behind")))));

        assertThat(sqlOf("tree")).contains("\"ck_before\" CHECK (\"b\" > 0)").contains("CHECK (b < 100)");
    }

    @Test
    void columnsGetAnotherOrder() {
        List<String> rows = db().texts("SELECT id || '/' || ifnull(a, '-') || '/' || ifnull(up, '-') FROM tree");
        TableName tree = TableName.of("tree");
        thereAndBack(new AlterTable(
                tree, List.of(), Optional.of(Change.between(List.of("id", "a", "up"), List.of("up", "id", "a")))));

        assertThat(db().texts("SELECT id || '/' || ifnull(a, '-') || '/' || ifnull(up, '-') FROM tree"))
                .isEqualTo(rows);
        db().apply(new AlterTable(tree, List.of(), Optional.of(Change.into(List.of("up", "id")))));
        assertThat(db().texts("SELECT name FROM pragma_table_info('tree')")).containsExactly("up", "id", "a");
    }

    @Test
    void tableOptionsComeAndGo() {
        thereAndBack(
                option("tree", "sqlite.strict", "false", "true"),
                "CREATE TABLE tree (id INTEGER PRIMARY KEY, a INT, up");
        db().run("CREATE TABLE keyed (k TEXT PRIMARY KEY, a INT)", "INSERT INTO keyed VALUES ('x', 1)");
        thereAndBack(option("keyed", "sqlite.without_rowid", "false", "true"));
        db().apply(option("keyed", "sqlite.without_rowid", "false", "true"));
        thereAndBack(option("keyed", "sqlite.strict", "false", "true"));
        assertThat(db().compile(option("keyed", "mysql.engine", "InnoDB", "MyISAM")))
                .isEmpty();
        assertThatThrownBy(() -> db().apply(option("keyed", "sqlite.strikt", "false", "true")))
                .hasMessageContaining("sqlite.strict and sqlite.without_rowid");
    }

    @Test
    void strictRefusesTypesThatItDoesNotKnow() {
        assertThatThrownBy(() -> db().apply(option("everything", "sqlite.strict", "false", "true")))
                .isInstanceOf(UnsupportedByDatabaseException.class)
                .hasMessageContaining("STRICT table everything, not WEIRD TYPE(3, 4) of column \"note\"");
        assertThatThrownBy(() -> db().apply(alter("strict", "n", change -> change.type(varchar(20)))))
                .hasMessageContaining("not VARCHAR(20) of column \"n\"");
        assertThatThrownBy(() -> db().apply(new CreateTable(
                        Table.of("s", column("t", varchar(3))).option("sqlite.strict", "true"))))
                .hasMessageContaining("not VARCHAR(3) of column \"t\"");
    }

    @Test
    void constraintsAreRenamedInPlace() {
        thereAndBack(new RenameConstraint(TableName.of("everything"), "fk odd", "fk \"even\""));
        db().apply(new RenameConstraint(TableName.of("everything"), "ck_name", "ck_note"));
        assertThat(sqlOf("everything")).contains("CONSTRAINT \"ck_note\" CHECK (note <> 'never' /* , */)");
    }

    @Test
    void indexGetsAnotherNameAndKeepsItsText() {
        for (String index : List.of("ix_expression", "ix partial", "ix_nocase")) {
            String before = db().texts("SELECT sql FROM sqlite_master WHERE name = '" + index + "'")
                    .get(0);
            db().apply(new RenameIndex(TableName.of("everything"), index, "ix \"new\" "));
            assertThat(db().texts("SELECT sql FROM sqlite_master WHERE name = 'ix \"new\" '")
                            .get(0))
                    .endsWith(before.substring(before.indexOf(" ON ")));
            db().apply(new RenameIndex(TableName.of("everything"), "ix \"new\" ", index));
        }
        assertThatThrownBy(() -> db().apply(new RenameIndex(TableName.of("everything"), "ix_nocas", "x")))
                .hasMessageContaining("Did you mean ix_nocase?");
    }

    @Test
    void viewGetsAnotherQueryAndKeepsItsTriggers() {
        db().apply(new ReplaceObject(Change.into(SchemaObject.view("seen", "SELECT id, a, v, note FROM everything"))));

        db().run("INSERT INTO plain VALUES (444, '')", "INSERT INTO seen (a) VALUES (444)");
        assertThat(db().number("SELECT count(*) FROM seen WHERE a = 444")).isEqualTo(1);
    }

    @Test
    void conflictClausesAreOptionsOfTheColumn() {
        db().apply(new CreateTable(Table.of(
                "lenient",
                column("id", integer()).autoIncrement().option("sqlite.on_conflict_primary_key", "REPLACE"),
                column("code", text())
                        .notNull()
                        .defaultValue("none")
                        .option("sqlite.on_conflict_not_null", "replace")
                        .option("sqlite.on_conflict_unique", "IGNORE"),
                primaryKey("id"),
                unique("code"))));

        db().run(
                        "INSERT INTO lenient VALUES (1, NULL)",
                        "INSERT INTO lenient VALUES (1, 'a')",
                        "INSERT INTO lenient VALUES (2, 'a')");
        assertThat(db().texts("SELECT id || code FROM lenient")).containsExactly("1a");
    }

    @Test
    void columnOfAnotherTablesTriggerIsNotDropped() {
        assertThatThrownBy(() -> db().apply(
                                new DropConstraint(
                                        TableName.of("everything"),
                                        Optional.empty(),
                                        Optional.of(unique("a", "note")),
                                        true),
                                new DropConstraint(
                                        TableName.of("everything"), Optional.of("ck_name"), Optional.empty(), true),
                                new DropColumn(TableName.of("everything"), "note", Optional.empty())))
                .is(ofKind("rebuild-refused"))
                .hasMessageContaining("index ix_expression")
                .hasMessageContaining("trigger tr_other");
    }

    @Test
    void columnWithoutDefaultFitsATableWithoutRows() {
        db().run("CREATE TABLE bare (a INT)");
        db().apply(new AddColumn(TableName.of("bare"), column("b", integer()).notNull(), List.of()));
        assertThat(sqlOf("bare")).isEqualTo("CREATE TABLE bare (a INT, \"b\" INTEGER NOT NULL)");
        assertThatThrownBy(() -> db().apply(new AddColumn(
                        TableName.of("plain"), column("c", integer()).notNull(), List.of())))
                .hasStackTraceContaining("NOT NULL constraint failed: plain.c");
    }

    @Test
    void columnComesWithAForeignKeyOfSeveral() {
        db().run("CREATE TABLE pair (x INT, y INT, UNIQUE (x, y))");
        TableName texts = TableName.of("texts");
        thereAndBack(AlterTable.of(
                texts,
                List.of(new AddColumn(
                        texts,
                        column("o", integer()),
                        List.of(foreignKey("o", "a").references("pair", "x", "y"))))));
    }

    private void thereAndBack(Operation operation) {
        thereAndBack(operation, "");
    }

    private void thereAndBack(Operation operation, String said) {
        List<String> before = ExactSqliteDump.of(db());
        db().apply(operation);
        assertThat(ExactSqliteDump.of(db())).isNotEqualTo(before);
        assertThat(ExactSqliteDump.of(db()).toString()).contains(said);
        db().apply(operation.inverse().orElseThrow());
        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
    }

    private static Operation option(String table, String key, String from, String to) {
        return new AlterTableOptions(
                TableName.of(table), Map.of(key, Change.between(Optional.of(from), Optional.of(to))));
    }

    private static Operation alter(String table, String column, UnaryOperator<ColumnChange> change) {
        return new AlterColumn(TableName.of(table), column, change.apply(ColumnChange.none()));
    }

    private String sqlOf(String table) {
        return db().texts("SELECT sql FROM sqlite_master WHERE name = '" + table + "'")
                .get(0);
    }
}
