package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.UsageException;
import org.junit.jupiter.api.Test;

/** What stands after a failure when revisions do not run in a transaction each. */
final class TransactionModesContract extends DatabaseTest {
    private static final String THREE_ROWS =
            "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);\nINSERT INTO t VALUES (1);";

    @Test
    void allTakesEverythingBack() {
        assumeTrue(facts().supportsTransactionalDdl(), () -> facts().displayName() + " commits DDL implicitly");
        TestProject project = history("UPDATE nowhere SET n = 1;").set("transaction", "all");
        RecordingListener listener = new RecordingListener();

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class,
                () -> project.migrator().withListener(listener).upgrade("head"));

        assertThat(failure.databaseState().orElseThrow())
                .contains("Rolled back")
                .contains("the database is at base")
                .doesNotContain("remain applied");
        assertThat(db().dump().entries()).isEmpty();
        assertThat(listener.heard()).as("nothing is finished").containsExactly("started a1", "started b2");
    }

    @Test
    void allIsRefusedWhereDdlCommits() {
        assumeFalse(facts().supportsTransactionalDdl(), () -> facts().displayName() + " rolls back DDL");
        TestProject project = history("INSERT INTO t VALUES (2);").set("transaction", "all");

        UsageException failure = catchThrowableOfType(
                UsageException.class, () -> project.migrator().upgrade("head"));

        assertThat(failure.getMessage()).contains(facts().displayName(), "transaction=all", "transaction=per-revision");
        assertThat(db().dump().entries()).isEmpty();
    }

    @Test
    void allCommitsEverythingTogether() {
        assumeTrue(facts().supportsTransactionalDdl(), () -> facts().displayName() + " commits DDL implicitly");
        TestProject project = history("INSERT INTO t VALUES (2);").set("transaction", "all");
        RecordingListener listener = new RecordingListener(word -> assertThat(word.startsWith("finished")
                        && db().texts("SELECT * FROM migrate_version").isEmpty())
                .isFalse());

        assertThat(project.migrator().withListener(listener).upgrade("head").atHead())
                .isTrue();

        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2");
        assertThat(listener.heard()).containsExactly("started a1", "started b2", "finished a1", "finished b2");
    }

    @Test
    void allRefusesRevisionsThatOptOut() {
        assumeTrue(facts().supportsTransactionalDdl(), () -> facts().displayName() + " commits DDL implicitly");
        TestProject project = optingOut("INSERT INTO t VALUES (2);").set("transaction", "all");

        UsageException failure = catchThrowableOfType(
                UsageException.class, () -> project.migrator().upgrade("head"));

        assertThat(failure.getMessage()).contains("b2", "transaction=all", "transaction=per-revision");
        assertThat(db().dump().entries()).isEmpty();
    }

    @Test
    void noneReportsWhichStatementsRemainApplied() {
        TestProject project = history("INSERT INTO t VALUES (2);\nINSERT INTO t VALUES (3);\nUPDATE nowhere SET n = 1;")
                .set("transaction", "none");

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));

        assertThat(failure.databaseState().orElseThrow())
                .contains("INSERT INTO t VALUES (2)\n", "INSERT INTO t VALUES (3)\n", "the database is at a1")
                .doesNotContain("nowhere");
        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
    }

    @Test
    void noneReportsHowManyRowsOfABatchRemain() {
        TestProject project = project()
                .set("transaction", "none")
                .sql("a1", THREE_ROWS, "DROP TABLE t;")
                .java(
                        "b2 down: a1",
                        "op.bulkInsert(\"t\", List.of(\"id\"), (Iterable<Row>) () -> java.util.stream.IntStream.range(10, 5000)"
                                + ".mapToObj(i -> row(i == 2500 ? 1 : i)).iterator());",
                        "");

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));

        assertThat(db().number("SELECT count(*) FROM t")).isGreaterThan(2000);
        assertThat(failure.databaseState().orElseThrow()).contains("INSERT INTO", "at least the first 2000 rows");
    }

    @Test
    void sectionThatOptsOutKeepsWhatItDidAndNoVersionRow() {
        TestProject project = optingOut("INSERT INTO t VALUES (2);\nUPDATE nowhere SET n = 1;");

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));

        assertThat(failure.databaseState().orElseThrow()).contains("INSERT INTO t VALUES (2)", "the database is at a1");
        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
    }

    @Test
    void sectionThatOptsOutMayHandleTransactionsItself() {
        TestProject project = optingOut("BEGIN;\nINSERT INTO t VALUES (2);\nROLLBACK;\nINSERT INTO t VALUES (3);");

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "3");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("b2");
    }

    @Test
    void sectionThatLeavesATransactionOpenLosesNothingSilently() {
        TestProject project = optingOut("BEGIN;\nINSERT INTO t VALUES (2);");

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));

        if (failure == null) { // the version row joined that transaction
            assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("b2");
            assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2");
        } else {
            boolean stands = db().texts("SELECT id FROM t").contains("2");
            assertThat(failure.databaseState().orElseThrow().contains("INSERT INTO t VALUES (2)"))
                    .isEqualTo(stands);
            assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
        }
    }

    private TestProject history(String second) {
        return project()
                .sql("a1", THREE_ROWS, "DROP TABLE t;")
                .sql("b2 down: a1", second, "DELETE FROM t WHERE id > 1;");
    }

    private TestProject optingOut(String second) {
        return project()
                .sql("a1", THREE_ROWS, "DROP TABLE t;")
                .script(
                        "b2.sql",
                        "-- revision: b2\n-- down: a1\n-- message: do b2\n-- migrate:upgrade no-transaction\n" + second
                                + "\n-- migrate:downgrade\n");
    }
}
