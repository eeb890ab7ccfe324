package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL scripts as people write them by hand, right and wrong: what is wrong is told in words, and nothing stands that they do not tell. */
final class SqlScriptsContract extends DatabaseTest {
    private static final String OUT = " no-transaction";
    private static final String MENDED = "INSERT INTO t VALUES (2, 20);\nINSERT INTO t VALUES (3, 30);";

    @Test
    void missingDowngradeIsReportedWithAClearMessage() {
        TestProject project = scripts("-- migrate:upgrade\nINSERT INTO t VALUES (2, 20);\n");
        project.migrator().upgrade("head");

        String told = told(catchThrowableOfType(
                MigrateException.class, () -> project.migrator().downgrade("a1")));

        assertThat(told)
                .contains("b2.sql has no section '-- migrate:downgrade' for " + facts().displayName())
                .contains("Rolled back, nothing changed; the database is at b2.")
                .doesNotContain("UnsupportedOperationException");
    }

    @Test
    void scriptForOtherDatabasesNamesThem() {
        String other = facts().name().equals("h2") ? "sqlite" : "h2";
        TestProject project = scripts("-- migrate:upgrade " + other + "\nINSERT INTO t VALUES (2, 20);\n");

        assertThat(failed(project))
                .contains("no section '-- migrate:upgrade' for " + facts().displayName(), "-- migrate:upgrade " + other)
                .contains("-- migrate:upgrade " + facts().name())
                .doesNotContain("UnsupportedOperationException");
    }

    @Test
    void statementOnlyAllowedOutsideOfTransactionsIsRefusedWithTheOption() {
        for (String statement : product().outsideOnly()) {
            TestProject project = scripts("-- migrate:upgrade\n" + statement + ";\n");

            assertThat(failed(project)).contains("Rolled back, nothing changed", "no-transaction", "op.autocommit()");

            scripts("-- migrate:upgrade no-transaction\n" + statement + ";\n-- migrate:downgrade\n");
            project.migrator().upgrade("head");
            project.migrator().downgrade("a1");
        }
    }

    @Test
    void switchThatWouldBreakTheTransactionIsRefused() {
        for (String statement : product().switches()) {
            TestProject project = scripts("-- migrate:upgrade\nINSERT INTO t VALUES (2, 20);\n" + statement
                    + ";\nINSERT INTO t VALUES (3, 30);\nINSERT INTO nowhere VALUES (1);\n");

            assertThat(failed(project))
                    .contains("b2.sql:5", "inside its revision's transaction", "no-transaction")
                    .contains("Rolled back, nothing changed");
            assertThat(ids()).containsExactly("1");
        }
    }

    @Test
    void failedOwnTransactionIsRolledBackAndRunsOnceFixed() {
        TestProject project =
                scripts("BEGIN;\nINSERT INTO t VALUES (2, 20);\nINSERT INTO nowhere VALUES (1);\nCOMMIT;", OUT);

        assertThat(failed(project))
                .contains("b2.sql:6", "Rolled back, nothing changed")
                .doesNotContain("remain applied");
        assertThat(ids()).containsExactly("1");

        scripts("BEGIN;\n" + MENDED + "\nCOMMIT;", OUT).migrator().upgrade("head");
        assertThat(ids()).containsExactly("1", "2", "3");
    }

    @Test
    void failureAfterAnOwnTransactionReportsWhatItCommitted() {
        TestProject project = scripts(
                "BEGIN;\nINSERT INTO t VALUES (2, 20);\nCOMMIT;\nBEGIN;\nINSERT INTO t VALUES (4, 40);\nROLLBACK;\n"
                        + "INSERT INTO nowhere VALUES (1);",
                OUT);

        assertThat(failed(project)).contains("INSERT INTO t VALUES (2, 20)\n").doesNotContain("VALUES (4, 40)\n");
        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void runContinuesAfterACommittedOwnTransaction() {
        String start = "BEGIN;\nINSERT INTO t VALUES (2, 20);\nCOMMIT;\n";
        failed(scripts(start + "INSERT INTO nowhere VALUES (1);", OUT));

        scripts(start + "INSERT INTO t VALUES (3, 30);", OUT).migrator().upgrade("head");

        assertThat(ids()).containsExactly("1", "2", "3");
    }

    @Test
    void ownTransactionThatIsNeverEndedIsRefused() {
        TestProject project = scripts("BEGIN;\nINSERT INTO t VALUES (2, 20);", OUT);

        assertThat(failed(project)).contains("does not end", "COMMIT", "Rolled back, nothing changed");
        assertThat(ids()).containsExactly("1");

        scripts(MENDED, "").migrator().upgrade("head");
        assertThat(ids()).containsExactly("1", "2", "3");
    }

    @Test
    void outsideOfTransactionsTheMessageExplainsHowToContinue() {
        TestProject project = scripts("INSERT INTO t VALUES (2, 20);\nINSERT INTO nowhere VALUES (1);", OUT);

        String told = failed(project);

        assertThat(told)
                .contains("these statements of this revision remain applied:\n  INSERT INTO t VALUES (2, 20)\n");
        assertThat(told).contains("the next upgrade continues there");
    }

    @Test
    void commentsQuotesWindowsAndCyrillicAreRead() {
        scripts(
                        """
                -- it's; a "comment
                CREATE TABLE люди (
                  id INTEGER, имя VARCHAR(40) -- имя; "человека"
                );
                /* 'another; */ INSERT INTO люди /* one; ' */ VALUES (1, -- don't;
                 'Иван; ''Петров''');
                ;; -- trailing; it's
                INSERT INTO люди VALUES (2, '{fn now()} ?') -- no semicolon; here"""
                                .replace("\n", "\r\n"),
                        "")
                .migrator()
                .upgrade("head");

        assertThat(db().texts("SELECT имя FROM люди ORDER BY id")).containsExactly("Иван; 'Петров'", "{fn now()} ?");
    }

    private List<String> ids() {
        return db().texts("SELECT id FROM t ORDER BY id");
    }

    /** One whose way back deletes the rows. */
    private TestProject scripts(String upgrade, String option) {
        return scripts("-- migrate:upgrade" + option + "\n" + upgrade
                + "\n-- migrate:downgrade\nDELETE FROM t WHERE id > 1;\n");
    }

    private TestProject scripts(String sections) {
        return project()
                .sql(
                        "a1",
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, n INTEGER);\nINSERT INTO t VALUES (1, 10);",
                        "DROP TABLE t;")
                .script("b2.sql", "-- revision: b2\n-- down: a1\n" + sections);
    }

    private static String failed(TestProject project) {
        project.migrator().upgrade("a1");
        return told(catchThrowableOfType(
                MigrateException.class, () -> project.migrator().upgrade("head")));
    }

    private static String told(MigrateException failure) {
        assertThat(failure).as("it should fail").isNotNull();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
        return FailureLines.of(failure);
    }
}
