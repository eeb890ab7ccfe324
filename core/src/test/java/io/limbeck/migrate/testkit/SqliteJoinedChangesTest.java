package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.MigrationFailedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neighbours that each write the same table anew do it once, and nobody can tell. */
@On("sqlite")
class SqliteJoinedChangesTest extends DatabaseTest {
    private static final int FIRST_LINE = 16;

    private final List<String> statements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void table() {
        db().run(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, c TEXT)",
                        "INSERT INTO t VALUES (1, 1, 'x', NULL), (2, 2, 'y', '007')");
    }

    private void upgrade(String script) {
        project()
                .java("a1", script, "")
                .migrator()
                .withListener(new MigrationListener() {
                    @Override
                    public void statement(String sql) {
                        statements.add(sql);
                    }

                    @Override
                    public void note(String sentence) {
                        notes.add(sentence);
                    }
                })
                .upgrade("head");
    }

    private long rebuilds() {
        return statements.stream()
                .filter(sql -> sql.contains("RENAME TO \"_migrate_old"))
                .count();
    }

    @Test
    void neighboursAreOneRebuild() {
        upgrade(
                """
                op.alterColumn("t", "a", column -> column.type(nativeType("BIGINT")));
                op.addConstraint("T", unique("b").named("uq_b"));
                op.addColumn("t", column("made_at", timestamp()).defaultExpression("CURRENT_TIMESTAMP"));
                op.alterColumn("t", "c", column -> column.defaultValue("none"));
                """);

        assertThat(rebuilds()).isEqualTo(1);
        assertThat(sqlOfT())
                .isEqualTo(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY, a BIGINT, b TEXT, c TEXT DEFAULT 'none', \"made_at\""
                                + " TIMESTAMP DEFAULT CURRENT_TIMESTAMP, CONSTRAINT \"uq_b\" UNIQUE (\"b\"))");
    }

    @Test
    void whatComesBetweenSeesTheTableAsItIsThen() {
        upgrade(
                """
                op.addColumn("t", column("d", text()).defaultExpression("lower('D')"));
                op.execute("UPDATE t SET d = 'seen' WHERE id = 1");
                op.alterColumn("t", "d", column -> column.defaultValue("later"));
                try (var rows = op.connection().createStatement().executeQuery("SELECT sql FROM sqlite_master WHERE name = 't'")) {
                    if (!rows.next() || !rows.getString(1).contains("later")) throw new IllegalStateException("too early");
                }
                op.addConstraint("t", unique("d"));
                op.createIndex("ix", "t", "d");
                """);

        assertThat(rebuilds()).isEqualTo(3);
        assertThat(db().texts("SELECT d FROM t ORDER BY id")).containsExactly("seen", "d");
    }

    @Test
    void valuesAreConvertedStepByStep() {
        upgrade(
                """
                op.alterColumn("t", "c", column -> column.type(nativeType("INT")));
                op.alterColumn("t", "c", column -> column.type(text()));
                op.alterColumn("t", "a", column -> column.using("a + 1").type(integer()));
                op.alterColumn("t", "a", column -> column.using("a * 10").type(integer()));
                op.addColumn("t", column("d", integer()).defaultExpression("1 + 1"));
                op.alterColumn("t", "d", column -> column.defaultValue(5));
                """);

        assertThat(db().texts("SELECT c FROM t WHERE id = 2")).containsExactly("7");
        assertThat(db().texts("SELECT a FROM t ORDER BY id")).containsExactly("20", "30");
        assertThat(db().texts("SELECT d FROM t ORDER BY id")).containsExactly("2", "2");
    }

    @Test
    void failureIsThatOfItsOwnLine() {
        List<String> before = ExactSqliteDump.of(db());

        assertThatThrownBy(
                        () -> upgrade(
                                """
                        op.alterColumn("t", "a", column -> column.type(nativeType("BIGINT")));
                        op.alterColumn("t", "c", column -> column.defaultValue("x").notNull());
                        op.addConstraint("t", unique("b"));
                        """))
                .isInstanceOfSatisfying(MigrationFailedException.class, failed -> assertThat(
                                failed.location().orElseThrow().line())
                        .hasValue(FIRST_LINE + 1))
                .hasMessageContaining("NOT NULL constraint failed: t.c");

        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
    }

    @Test
    void lastOperationFailsAtItsLineToo() {
        assertThatThrownBy(
                        () -> upgrade(
                                """
                        op.execute("UPDATE t SET b = 'x'");

                        op.addConstraint("t", unique("b"));
                        """))
                .isInstanceOfSatisfying(MigrationFailedException.class, failed -> assertThat(
                                failed.location().orElseThrow().line())
                        .hasValue(FIRST_LINE + 2))
                .hasMessageContaining("UNIQUE constraint failed: t.b");
    }

    @Test
    void unknownNamesFailWhereTheyAreUsed() {
        assertThatThrownBy(
                        () -> upgrade(
                                """
                        op.alterColumn("t", "a", column -> column.type(nativeType("BIGINT")));
                        op.alterColumn("t", "cc", column -> column.type(text()));
                        op.addConstraint("t", unique("b"));
                        """))
                .isInstanceOfSatisfying(MigrationFailedException.class, failed -> assertThat(
                                failed.location().orElseThrow().line())
                        .hasValue(FIRST_LINE + 1))
                .hasMessageContaining("Table t has no column cc");
    }

    @Test
    void changesThatFailSeparatelyAlsoFailTogether() {
        assertThatThrownBy(
                        () -> upgrade(
                                """
                        op.alterColumn("t", "c", column -> column.defaultValue("x").notNull());
                        op.alterColumn("t", "c", column -> column.defaultValue("y").nullable());
                        """))
                .hasMessageContaining("NOT NULL constraint failed: t.c");
    }

    @Test
    void omittedCommentsAreReportedOnce() {
        upgrade(
                """
                op.commentTable("t", "things");
                op.alterColumn("t", "a", column -> column.comment("a number"));
                op.addColumn("t", column("d", text()).comment("more"));
                """);

        assertThat(notes)
                .containsExactly(
                        "SQLite does not store comments on tables and columns: those of the scripts are ignored.");
        assertThat(sqlOfT()).doesNotContain("number");
    }

    private String sqlOfT() {
        return db().texts("SELECT sql FROM sqlite_master WHERE name = 't'").get(0);
    }
}
