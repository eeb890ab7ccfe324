package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.MigrationFailedException;
import org.junit.jupiter.api.Test;

/** H2 neither commits sequences nor takes them back: what is told of them is so, and a script that is mended runs. */
@On("h2")
class H2SequencesTest extends DatabaseTest {
    private static final String FOUND = "SELECT sequence_name FROM information_schema.sequences";
    private static final String OUT = " no-transaction";

    @Override
    protected boolean careless() {
        return true;
    }

    @Test
    void refusedSequenceCommitsNoRowsBeforeIt() {
        db().run("CREATE SEQUENCE s");

        String told = failedUpgrade("", "INSERT INTO t VALUES (2);\nCREATE SEQUENCE s;");

        assertThat(told)
                .contains("Rolled back: nothing of this revision was applied")
                .doesNotContain("INSERT");
        assertThat(db().texts("SELECT id FROM t")).containsExactly("1");
    }

    @Test
    void sequenceBeforeAFailureRemainsWithTheRowsBeforeIt() {
        String told = failedUpgrade("", "INSERT INTO t VALUES (2);\nCREATE SEQUENCE s;\nUPDATE nowhere SET n = 1;");

        assertThat(told).contains("INSERT INTO t VALUES (2)\n", "CREATE SEQUENCE s\n");
        assertThat(db().texts("SELECT id FROM t")).containsExactly("1", "2");
        script("", "INSERT INTO t VALUES (2);\nCREATE SEQUENCE s;\nINSERT INTO t VALUES (NEXT VALUE FOR s + 2);")
                .migrator()
                .upgrade("head");
        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    void sequenceInAnOwnTransactionOfTheScriptRemainsAsReported() {
        String start = "BEGIN;\nINSERT INTO t VALUES (2);\nCREATE SEQUENCE s;\n";

        String told = failedUpgrade(OUT, start + "UPDATE nowhere SET n = 1;\nCOMMIT;");

        assertThat(told).contains("INSERT INTO t VALUES (2)\n", "CREATE SEQUENCE s\n");
        assertThat(db().texts("SELECT id FROM t")).containsExactly("1", "2");
        script(OUT, start + "INSERT INTO t VALUES (3);\nCOMMIT;").migrator().upgrade("head");
        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(db().texts(FOUND)).containsExactly("s");
    }

    @Test
    void sequenceThatAConnectionLeftBehindIsReported() {
        TestProject project = script("", "")
                .java(
                        "c3 down: b2",
                        "try (Statement s = op.connection().createStatement()) { s.execute(\"CREATE SEQUENCE s\"); }"
                                + " op.execute(\"UPDATE nowhere SET n = 1\");",
                        "");
        assertThat(catchThrowableOfType(
                        MigrationFailedException.class, () -> project.migrator().upgrade("head")))
                .isNotNull();

        project.java("c3 down: b2", "op.execute(\"CREATE SEQUENCE s\");", "");
        db().run("DELETE FROM migrate_journal"); // as `migrate stamp` would
        MigrationFailedException again = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));

        assertThat(again.remedy())
                .contains("Check whether the script creates it twice", "op.connection()", "DROP SEQUENCE");
    }

    private TestProject script(String option, String upgrade) {
        return project()
                .sql("a1", "CREATE TABLE t (id INTEGER);\nINSERT INTO t VALUES (1);", "DROP TABLE t;")
                .script(
                        "b2.sql",
                        "-- revision: b2\n-- down: a1\n-- migrate:upgrade" + option + "\n" + upgrade
                                + "\n-- migrate:downgrade\n");
    }

    private String failedUpgrade(String option, String upgrade) {
        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class,
                () -> script(option, upgrade).migrator().upgrade("head"));
        return failure.databaseState().orElseThrow();
    }
}
