package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.varchar;
import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever SQLite can hold is there after a table was written anew, word for word. */
@On("sqlite")
class SqliteRebuildTest extends DatabaseTest {
    @BeforeEach
    void richSchema() {
        db().run(RichSchema.STATEMENTS);
        db().run(
                        "CREATE TABLE empty(id INTEGER PRIMARY KEY AUTOINCREMENT, a INT, b TEXT)",
                        "CREATE TABLE emptied(id INTEGER PRIMARY KEY AUTOINCREMENT, a INT, b TEXT)",
                        "INSERT INTO emptied(id) VALUES (41)",
                        "DELETE FROM emptied");
    }

    @AfterEach
    void fileIsSound() {
        assertThat(db().texts("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(db().rows("PRAGMA foreign_key_check")).isEmpty();
        assertThat(db().texts("SELECT name FROM sqlite_master WHERE name LIKE '%migrate%'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty",
                "emptied",
                "everything",
                "plain",
                "keyless",
                "strict",
                "order",
                "Слова и \"кавычки\"",
                "tree",
                "texts",
                "uq"
            })
    void rebuildThereAndBackLeavesNoTrace(String table) {
        Constraint rule = unique("a").named("uq of ours");
        thereAndBack(table, AddConstraint.of(TableName.of(table), rule));
        thereAndBack(table, AddConstraint.of(TableName.of(table), unique("a")));
        thereAndBack(table, alter(table, "a", change -> change.type(nativeType("INT"), nativeType("INTEGER"))
                .notNull()));
        thereAndBack(
                table,
                AlterTable.of(
                        TableName.of(table),
                        List.of(
                                AddConstraint.of(TableName.of(table), rule),
                                AddConstraint.of(
                                        TableName.of(table),
                                        foreignKey("a").references("plain", "a").named("fk")),
                                new AddColumn(
                                        TableName.of(table),
                                        column("added", text()).defaultExpression("lower('X')"),
                                        List.of()))));
    }

    @Test
    void numbersOfAnEmptiedTableGoOn() {
        db().apply(AddConstraint.of(TableName.of("emptied"), unique("a")));

        db().run("INSERT INTO emptied(a) VALUES (1)");
        assertThat(db().texts("SELECT id FROM emptied")).containsExactly("42");
    }

    private void thereAndBack(String table, Operation operation) {
        List<String> before = ExactSqliteDump.of(db());
        List<String> rows = ExactSqliteDump.rows(db(), table);
        db().apply(operation);
        assertThat(ExactSqliteDump.of(db())).isNotEqualTo(before);
        assertThat(ExactSqliteDump.rows(db(), table)).hasSameSizeAs(rows);
        db().apply(operation.inverse().orElseThrow());
        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
    }

    @Test
    void onlyTheTypeOfTheColumnIsEdited() {
        String before = sqlOf("everything");

        db().apply(alter("everything", "note", change -> change.type(varchar(320))));

        assertThat(sqlOf("everything"))
                .isEqualTo(before.replace("note WEIRD TYPE(3, 4) /* typed */", "note VARCHAR(320) /* typed */"))
                .isNotEqualTo(before);
    }

    @Test
    void clausesAreEditedInPlace() {
        db().run("UPDATE everything SET note = 'some' WHERE note IS NULL");
        db().apply(alter(
                "everything", "note", change -> change.defaultValue("it's").notNull()));
        assertThat(sqlOf("everything")).contains("note WEIRD TYPE(3, 4) DEFAULT 'it''s' NOT NULL /* typed */, -- why");
        db().apply(alter("everything", "note", change -> change.defaultExpression("1 + 1")
                .nullable()));
        assertThat(sqlOf("everything")).contains("note WEIRD TYPE(3, 4) DEFAULT (1 + 1) /* typed */, -- why");
        db().apply(alter("everything", "note", ColumnChange::dropDefault));
        assertThat(sqlOf("everything")).contains("note WEIRD TYPE(3, 4) /* typed */, -- why");
    }

    @Test
    void sequenceContinuesAfterDeletedRows() {
        db().run("INSERT INTO everything (id, a) VALUES (500, 77)", "DELETE FROM everything WHERE id = 500");

        db().apply(AddConstraint.of(TableName.of("everything"), unique("a")));

        db().run("INSERT INTO everything (a) VALUES (78)");
        assertThat(db().number("SELECT id FROM everything WHERE a = 78")).isEqualTo(501);
        db().run("DELETE FROM everything WHERE a = 78");
    }

    @Test
    void usingComputesTheNewValuesFromTheOldRow() {
        db().apply(alter("plain", "b", change -> change.type(text()).using("b || '/' || a")));

        assertThat(db().texts("SELECT b FROM plain ORDER BY a")).contains("one/1");
    }

    @Test
    void unnamedConstraintsAreFoundByTheirDefinition() {
        db().apply(DropConstraint.of(TableName.of("everything"), check("A > -10000")));
        assertThat(sqlOf("everything")).doesNotContain("-10000");
        db().apply(DropConstraint.of(TableName.of("everything"), unique("a", "note")));
        assertThat(sqlOf("everything")).doesNotContain("ON CONFLICT REPLACE");
        db().apply(DropConstraint.of(TableName.of("uq"), unique("code")));
        assertThat(db().refuses("INSERT INTO uq (a, code) SELECT 99, code FROM uq WHERE a = 1"))
                .isFalse();
    }

    @Test
    void unknownConstraintIsNamedWithTheNearest() {
        assertThatThrownBy(() -> db().apply(DropConstraint.named(TableName.of("everything"), "ck_nam")))
                .is(ofKind("unknown-object"))
                .hasMessageContaining("no constraint ck_nam")
                .hasMessageContaining("ck_name");
    }

    @Test
    void foreignKeyThatRowsBreakIsRefused() {
        List<String> before = ExactSqliteDump.of(db());

        assertThatThrownBy(() -> db().apply(AddConstraint.of(
                        TableName.of("tree"), foreignKey("a").references("keyless", "k"))))
                .is(ofKind("rebuild-refused"))
                .hasMessageContaining("Rows of tree reference rows that do not exist");

        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
    }

    @Test
    void notNullIsRefusedWhereNullsExist() {
        List<String> before = ExactSqliteDump.of(db());

        assertThatThrownBy(() -> db().apply(alter(
                        "plain", "b", change -> change.type(text()).notNull())))
                .hasStackTraceContaining("NOT NULL constraint failed: plain.b");

        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
    }

    @Test
    void rowsThatAConflictClauseWouldLeaveOutStopTheRebuild() {
        db().run("CREATE TABLE lossy (a INT, UNIQUE (a) ON CONFLICT IGNORE)", "INSERT INTO lossy VALUES ('x'), ('y')");
        List<String> before = ExactSqliteDump.of(db());

        assertThatThrownBy(() -> db().apply(alter("lossy", "a", change -> change.using("1"))))
                .hasMessageContaining("Some rows of lossy do not fit");

        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
    }

    @Test
    void droppingAUniqueColumnTakesItsConstraintAlong() {
        db().apply(new DropColumn(TableName.of("uq"), "code", Optional.empty()));

        assertThat(sqlOf("uq")).isEqualTo("CREATE TABLE uq (a INT, other TEXT)");
        assertThat(db().number("SELECT count(*) FROM uq")).isEqualTo(2);
    }

    @Test
    void droppingAColumnThatOthersNeedIsRefusedWithTheirNames() {
        assertThatThrownBy(() -> db().apply(new DropColumn(TableName.of("everything"), "a", Optional.empty())))
                .is(ofKind("rebuild-refused"))
                .hasMessageContaining("index ix_expression")
                .hasMessageContaining("CHECK ( a > - 10000 )");
        assertThatThrownBy(() -> db().apply(new DropColumn(TableName.of("plain"), "a", Optional.empty())))
                .hasMessageContaining("foreign keys of child_cascade");
    }

    private static Operation alter(String table, String column, UnaryOperator<ColumnChange> change) {
        return new AlterColumn(TableName.of(table), column, change.apply(ColumnChange.none()));
    }

    private String sqlOf(String table) {
        return db().texts("SELECT sql FROM sqlite_master WHERE name = '" + table + "'")
                .get(0);
    }
}
