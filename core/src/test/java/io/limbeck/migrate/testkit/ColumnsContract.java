package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column says beyond its type. */
final class ColumnsContract extends DatabaseTest {
    private static final TableName T = TableName.of("t");

    @ParameterizedTest
    @ValueSource(
            strings = {"1 + 1", "(1) + (1)", "CURRENT_TIMESTAMP", "current_date", "upper('a)')", "NULL", "-1", "'it''s'"
            })
    final void defaultExpressionIsReckonedForEachRow(String expression) {
        create(column("id", integer()).notNull(), column("a", text()).defaultExpression(expression));

        db().run("INSERT INTO t (id) VALUES (1)");

        String reckoned = db().texts("SELECT " + expression).get(0);
        List<String> kept = db().texts("SELECT a FROM t");
        if (expression.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIME")) {
            assertThat(kept.get(0)).startsWith(reckoned.substring(0, 10));
        } else {
            assertThat(kept).containsExactly(reckoned);
        }
    }

    @Test
    void explicitNullIsInsertedDespiteTheDefault() {
        create(column("id", integer()).notNull(), column("a", text()).defaultValue("x"));

        db().run("INSERT INTO t (id, a) VALUES (1, NULL)");

        assertThat(db().number("SELECT count(*) FROM t WHERE a IS NULL")).isEqualTo(1);
    }

    @Test
    void generatedColumnsFollowTheirExpression() {
        create(column("a", integer()), column("kept", integer()).generatedStoredAs("a * 3"));

        db().run("INSERT INTO t (a) VALUES (2)", "UPDATE t SET a = 5");

        assertThat(db().rows("SELECT a, kept FROM t")).containsExactly(List.of(5, 15));
        assertThat(db().refuses("UPDATE t SET kept = 1")).isTrue();
    }

    @Test
    void virtualColumnsFollowTheirExpression() {
        mustDo(new CreateTable(
                Table.of(T, column("a", integer()), column("twice", integer()).generatedAs("a * 2"))));

        db().run("INSERT INTO t (a) VALUES (2)", "UPDATE t SET a = 5");

        assertThat(db().rows("SELECT a, twice FROM t")).containsExactly(List.of(5, 10));
        assertThat(db().refuses("UPDATE t SET twice = 1")).isTrue();
    }

    @Test
    void generatedColumnIsAddedAndTakenAway() {
        create(column("a", integer()));
        db().run("INSERT INTO t (a) VALUES (2)");
        Dump before = db().dump();
        Operation add = new AddColumn(T, column("twice", integer()).generatedAs("a * 2"), List.of());

        mustDo(add);

        assertThat(db().number("SELECT twice FROM t")).isEqualTo(4);
        db().apply(add.inverse().orElseThrow());
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void collationDecidesWhatIsEqual() {
        Column a = column("a", varchar(9)).collate(db().caseBlindCollation()).notNull();
        mustDo(new CreateTable(Table.of(T, a, primaryKey("a"))));
        db().run("INSERT INTO t (a) VALUES ('Anna')");

        assertThat(db().refuses("INSERT INTO t (a) VALUES ('ANNA')")).isTrue();
    }

    @Test
    void timestampDefaultIsTheMomentOfTheInsert() {
        create(
                column("id", integer()).notNull(),
                column("at", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"));

        db().run("INSERT INTO t (id) VALUES (1)");

        assertThat(db().texts("SELECT at FROM t").get(0)).matches("20\\d\\d-\\d\\d-\\d\\d.*");
    }

    private void create(TableElement... elements) {
        db().apply(new CreateTable(Table.of(T, elements)));
    }
}
