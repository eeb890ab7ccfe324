package io.limbeck.migrate.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.result.RunResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the database rolls back DDL: a revision that fails, however it fails, leaves schema, rows and version rows as they were. */
final class FailuresContract extends DatabaseTest {
    @Nullable
    private TestProject made;

    @BeforeEach
    void start() {
        assumeTrue(facts().supportsTransactionalDdl(), () -> facts().displayName() + " commits DDL implicitly");
        made = project()
                .sql(
                        "a1",
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, n INTEGER);\nINSERT INTO t VALUES (1, 10), (2, 20);",
                        "DROP TABLE t;");
    }

    static Stream<Arguments> failures() {
        String ddl = "op.addColumn(\"t\", column(\"x\", integer()));\n";
        return Stream.of(
                arguments(
                        "statement that the database refuses",
                        ddl + "op.execute(\"UPDATE nowhere SET n = 1\");",
                        "nowhere"),
                arguments(
                        "exception after DDL",
                        ddl + "if (true) throw new IllegalStateException(\"no luck\");",
                        "no luck"),
                arguments("error", ddl + "if (true) throw new AssertionError(\"not so\");", "not so"),
                arguments(
                        "row 2500 of a batch",
                        ddl + "op.bulkInsert(\"t\", List.of(\"id\", \"n\"),"
                                + " (Iterable<Row>) () -> java.util.stream.IntStream.range(10, 5000)"
                                + ".mapToObj(i -> row(i == 2500 ? 11 : i, 1)).iterator());",
                        "t"),
                arguments(
                        "rows that cannot be made",
                        ddl + "op.bulkInsert(\"t\", List.of(\"id\", \"n\"),"
                                + " (Iterable<Row>) () -> java.util.stream.IntStream.range(10, 5000)"
                                + ".mapToObj(i -> row(i, 100 / (4000 - i))).iterator());",
                        "/ by zero"),
                arguments(
                        "connection of the revision",
                        ddl + "try (Statement s = op.connection().createStatement()) {"
                                + " s.execute(\"INSERT INTO t (id) VALUES (3)\"); s.execute(\"INSERT INTO t (id) VALUES (3)\"); }",
                        "id"),
                arguments("commit of the connection", ddl + "op.connection().commit();", "commit"),
                arguments("close of the connection", ddl + "try (Connection c = op.connection()) { }", "close"),
                arguments("rollback of the connection", ddl + "op.connection().rollback();", "rollback"),
                arguments(
                        "auto-commit of the connection", ddl + "op.connection().setAutoCommit(true);", "setAutoCommit"),
                arguments("COMMIT in a statement", ddl + "op.execute(\"/* now */ commit\");", "COMMIT"),
                arguments(
                        "second statement of a text",
                        ddl + "op.execute(\"UPDATE t SET n = 1; UPDATE nowhere SET n = 1\");",
                        "nowhere"),
                arguments(
                        "values for two statements",
                        "op.execute(\"UPDATE t SET n = ?; UPDATE t SET n = 1\", 5);",
                        "2 statements"),
                arguments("no statement at all", ddl + "op.execute(\" -- nothing\\n\");", "without a statement"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void failedJavaScriptLeavesNothing(String kind, String upgrade, String says) {
        scripts().java("b2 down: a1", upgrade, "");
        scripts().migrator().upgrade("a1");
        Dump before = db().dump().withoutHistory();

        MigrationFailedException failure = failedUpgrade();

        assertThat(db().dump().withoutHistory()).isEqualTo(before);
        assertThat(failure.getMessage()).contains("Cannot upgrade b2 do b2.", says);
        assertThat(failure.databaseState().orElseThrow())
                .contains("Rolled back, nothing changed", "the database is at a1");
        ScriptLocation place = failure.location().orElseThrow();
        assertThat(place.revision()).contains("b2");
        assertThat(place.script()).endsWith("b2.java");
        assertThat(place.line().orElseThrow()).isBetween(16, 17);
    }

    @Test
    void failedSqlScriptLeavesNothingAndNamesLineAndStatement() {
        scripts()
                .sql(
                        "b2 down: a1",
                        "ALTER TABLE t ADD COLUMN x INTEGER;\n\n-- the one that fails\nUPDATE t\nSET missing = 1;\nDROP TABLE t;",
                        "");
        scripts().migrator().upgrade("a1");
        Dump before = db().dump().withoutHistory();

        MigrationFailedException failure = failedUpgrade();

        assertThat(db().dump().withoutHistory()).isEqualTo(before);
        ScriptLocation place = failure.location().orElseThrow();
        assertThat(place.script()).endsWith("b2.sql");
        assertThat(place.line()).hasValue(9);
        assertThat(place.statement()).contains("UPDATE t\nSET missing = 1");
        assertThat(failure.why().orElseThrow()).contains("missing");
    }

    @Test
    void sqlScriptThatCommitsIsRefused() {
        scripts().sql("b2 down: a1", "UPDATE t SET n = 0;\nCOMMIT;\nUPDATE t SET n = 1;", "");
        scripts().migrator().upgrade("a1");
        Dump before = db().dump().withoutHistory();

        MigrationFailedException failure = failedUpgrade();

        assertThat(db().dump().withoutHistory()).isEqualTo(before);
        assertThat(failure.getMessage()).contains("COMMIT", "no-transaction");
        assertThat(failure.location().orElseThrow().line()).hasValue(7);
    }

    @Test
    void violationAtCommitLeavesNothing() {
        scripts()
                .set("url", db().urlWithForeignKeys())
                .sql(
                        "b2 down: a1",
                        "CREATE TABLE c (id INTEGER, t_id INTEGER REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED);\n"
                                + "INSERT INTO c VALUES (1, 99);",
                        "");
        scripts().migrator().upgrade("a1");
        Dump before = db().dump().withoutHistory();

        MigrationFailedException failure = failedUpgrade();

        assertThat(db().dump().withoutHistory()).isEqualTo(before);
        assertThat(failure.databaseState().orElseThrow()).contains("Rolled back");
        assertThat(failure.location().orElseThrow().statement()).contains("COMMIT");
    }

    @Test
    void earlierRevisionsOfTheRunRemainAppliedAndTheRunContinuesOnceFixed() {
        scripts()
                .sql("b2 down: a1", "ALTER TABLE t ADD COLUMN x INTEGER;", "ALTER TABLE t DROP COLUMN x;")
                .sql("c3 down: b2", "ALTER TABLE t ADD COLUMN y INTEGER;\nUPDATE t SET z = 1;", "");

        MigrationFailedException failure = failedUpgrade();

        assertThat(failure.databaseState().orElseThrow()).contains("The 2 before it were", "the database is at b2");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("b2");
        scripts().sql("c3 down: b2", "ALTER TABLE t ADD COLUMN y INTEGER;", "ALTER TABLE t DROP COLUMN y;");
        RunResult mended = scripts().migrator().upgrade("head");
        assertThat(mended.steps()).extracting("revision").containsExactly("c3");
        assertThat(mended.atHead()).isTrue();
    }

    @Test
    void failedFirstRevisionLeavesNoTablesOfOurs() {
        scripts().sql("a1", "CREATE TABLE t (id INTEGER);\nSELECT nonsense FROM;", "");

        failedUpgrade();

        assertThat(db().dump().entries()).isEmpty();
    }

    @Test
    void failedDowngradeLeavesNothing() {
        scripts().sql("b2 down: a1", "CREATE TABLE u (id INTEGER);", "DROP TABLE u;\nDROP TABLE v;");
        scripts().migrator().upgrade("head");
        Dump before = db().dump().withoutHistory();

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> scripts().migrator().downgrade("a1"));

        assertThat(db().dump().withoutHistory()).isEqualTo(before);
        assertThat(failure.what()).isEqualTo("Cannot downgrade b2 do b2.");
    }

    @Test
    void severalStatementsInOneTextAllRun() {
        scripts()
                .java(
                        "b2 down: a1",
                        "op.execute(\"UPDATE t SET n = 1 WHERE id = 1; UPDATE t SET n = 2 WHERE id = 2;\");",
                        "");

        scripts().migrator().upgrade("head");

        assertThat(db().texts("SELECT n FROM t ORDER BY id")).containsExactly("1", "2");
    }

    private TestProject scripts() {
        return requireNonNull(made);
    }

    private MigrationFailedException failedUpgrade() {
        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> scripts().migrator().upgrade("heads"));
        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failure.remedy()).isNotEmpty();
        return failure;
    }
}
