package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static io.limbeck.migrate.testkit.Kinds.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.HistoryMismatchException;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.StatementInDoubtException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where DDL commits implicitly: an incomplete revision is continued after its last finished statement. */
@On({"h2", "mariadb", "mysql"})
final class JournalContract extends DatabaseTest {
    private static final List<String> RICH = List.of(
            "op.createTable(\"t\", column(\"id\", integer()).notNull(), column(\"n\", integer()), primaryKey(\"id\"));",
            "op.execute(\"INSERT INTO t VALUES (1, 1)\");",
            "op.addColumn(\"t\", column(\"name\", varchar(40)).notNull().defaultValue(\"x\"));",
            "op.createIndex(\"i\", \"t\", \"n\");",
            "op.alterColumn(\"t\", \"name\", column -> column.type(varchar(80)).comment(\"said\"));",
            "op.renameColumn(\"t\", \"n\", \"m\");",
            "op.createTable(\"u\", column(\"id\", integer()).notNull(), column(\"t_id\", integer()), primaryKey(\"id\"));",
            "op.execute(\"INSERT INTO u VALUES (1, 1)\");",
            "op.execute(\"UPDATE u SET t_id = t_id\");",
            "op.renameTable(\"t\", \"t2\");",
            "op.dropIndex(\"i\", \"t2\");");

    /** Of which the catalogue does not tell whether all its rows came along. */
    private static final String OF_QUERY = "op.execute(\"CREATE TABLE v AS SELECT 1 AS one\");";

    @BeforeEach
    void start() {
        assumeFalse(facts().supportsTransactionalDdl(), () -> facts().displayName() + " rolls back DDL");
    }

    @Test
    void upgradeContinuesAfterTheAppliedPartOnceTheScriptIsFixed() {
        String before =
                """
                CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);
                INSERT INTO t VALUES (1);
                ALTER TABLE t ADD COLUMN n INTEGER;
                """;
        TestProject project = project().sql("a1", before + "UPDATE nowhere SET n = 1;", "DROP TABLE t;");

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));
        assertThat(failure.databaseState().orElseThrow()).contains("the next upgrade continues there");

        project.sql("a1", before + "UPDATE t SET n = id + 6;", "DROP TABLE t;");
        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT n FROM t")).containsExactly("7");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
        assertThat(db().texts("SELECT COUNT(*) FROM migrate_journal")).containsExactly("0");
    }

    @Test
    void historyKnowsTheRunThatEndedItAndTheScriptAsItWasThen() {
        TestProject project = halfRun();
        assertThat(db().texts("SELECT outcome FROM migrate_history")).containsExactly("failed");

        project.sql("a1", "CREATE TABLE t (id INTEGER);\nINSERT INTO t VALUES (1);", "DROP TABLE t;");
        project.migrator().upgrade("head");

        assertThat(db().rows("SELECT revision, direction, outcome FROM migrate_history ORDER BY started"))
                .containsExactly(List.of("a1", "upgrade", "failed"), List.of("a1", "upgrade", "done"));
        try (TestDatabase undisturbed = freshDatabase(folder().resolve("undisturbed"))) {
            project.set("url", undisturbed.url()).migrator().upgrade("head");
            assertThat(db().texts("SELECT checksum FROM migrate_history WHERE outcome = 'done'"))
                    .isEqualTo(undisturbed.texts("SELECT checksum FROM migrate_history"));
        }
    }

    @Test
    void failureAtAnyStatementEndsAsIfThereHadBeenNone() {
        StringBuilder script = new StringBuilder();
        for (int at = 0; at < RICH.size(); at++) {
            script.append(failing(String.valueOf(at))).append(RICH.get(at)).append('\n');
        }
        TestProject project = project().java("a1", script.toString(), "op.dropTable(\"u\"); op.dropTable(\"t2\");");
        project.migrator().upgrade("head");
        Dump undisturbed = db().dump().withoutOurs();
        for (int at = 1; at < RICH.size(); at++) {
            project.migrator().downgrade("base");
            Migrator disturbed = project.telling("fail", String.valueOf(at));
            assertThatThrownBy(() -> disturbed.upgrade("head")).isInstanceOf(MigrationFailedException.class);

            project.migrator().upgrade("head");

            assertThat(db().dump().withoutOurs())
                    .as("failed before statement %s", at)
                    .isEqualTo(undisturbed);
        }
    }

    /** A statement that is refused where the argument says so: one script, compiled once. */
    private static String failing(String at) {
        return "if (\"" + at + "\".equals(op.arguments().get(\"fail\"))) op.execute(\"UPDATE nowhere SET n = 1\");";
    }

    @Test
    void userDecidesWhatTheCatalogueCannotShow() {
        TestProject project = inDoubt(OF_QUERY);

        StatementInDoubtException doubt = catchThrowableOfType(
                StatementInDoubtException.class, () -> project.migrator().upgrade("head"));
        assertThat(doubt.exitCode()).isEqualTo(ExitCode.UNSAFE);
        assertThat(doubt.getMessage())
                .contains("CREATE TABLE v AS SELECT 1 AS one", "migrate upgrade a1 --resume applied", "--resume retry");
        project.resuming(Resume.APPLIED).upgrade("head");
        assertThat(db().texts("SELECT one FROM v")).containsExactly("1");

        String change = "op.execute(\"ALTER TABLE v ADD more INTEGER\");";
        project.java("a1", OF_QUERY, change + "op.execute(\"UPDATE nowhere SET n = 1\");");
        assertThatThrownBy(() -> project.migrator().downgrade("base")).isInstanceOf(MigrationFailedException.class);
        doubtTheLast();
        project.java("a1", OF_QUERY, change);
        assertThatThrownBy(() -> project.migrator().downgrade("base"))
                .hasMessageContaining("migrate downgrade base --resume applied");
        assertThat(project.resuming(Resume.APPLIED).downgrade("base").steps()).hasSize(1);
    }

    @Test
    void retryOfWhatWasCarriedOutCanBeCorrected() {
        TestProject project = inDoubt(OF_QUERY);
        assertThatThrownBy(() -> project.resuming(Resume.RETRY).upgrade("head"))
                .isInstanceOf(MigrationFailedException.class);
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(StatementInDoubtException.class);

        assertThat(project.resuming(Resume.APPLIED).upgrade("head").atHead()).isTrue();

        assertThat(db().texts("SELECT one FROM v")).containsExactly("1");
    }

    @Test
    void claimOfWhatWasNotCarriedOutCanBeCorrected() {
        TestProject project = inDoubt(OF_QUERY);
        db().run("DROP TABLE v");
        project.java("a1", OF_QUERY + "op.execute(\"UPDATE v SET one = 2\");", "");
        assertThatThrownBy(() -> project.resuming(Resume.APPLIED).upgrade("head"))
                .isInstanceOf(MigrationFailedException.class);

        assertThat(project.resuming(Resume.RETRY).upgrade("head").atHead()).isTrue();

        assertThat(db().texts("SELECT one FROM v")).containsExactly("2");
    }

    @Test
    void unneededDecisionIsNoted() {
        List<String> told = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void note(String sentence) {
                told.add(sentence);
            }
        };

        project()
                .sql("a1", "CREATE TABLE t (id INTEGER);", "")
                .resuming(Resume.APPLIED)
                .withListener(listener)
                .upgrade("head");

        assertThat(told).singleElement().asString().contains("--resume applied has no effect");
    }

    /** The statement was carried out, and nobody knows. */
    private TestProject inDoubt(String statement) {
        TestProject project = project().java("a1", statement + "op.execute(\"UPDATE nowhere SET n = 1\");", "");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);
        doubtTheLast();
        return project.java("a1", statement, "");
    }

    @Test
    void scriptChangedBeforeTheInterruptionIsRefused() {
        TestProject project = halfRun();
        project.sql("a1", "CREATE TABLE other (id INTEGER);\nINSERT INTO t VALUES (1);", "DROP TABLE t;");

        HistoryMismatchException changed =
                refused("half-run-mismatch", HistoryMismatchException.class, () -> project.migrator()
                        .upgrade("head"));

        assertThat(changed.exitCode()).isEqualTo(ExitCode.HISTORY_MISMATCH);
        assertThat(changed.getMessage())
                .contains("CREATE TABLE t (id INTEGER)", "CREATE TABLE other", "migrate upgrade a1");
        assertThat(db().texts("SELECT COUNT(*) FROM migrate_journal")).containsExactly("1");

        project.sql("a1", "-- nothing", "DROP TABLE t;");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).is(ofKind("half-run-mismatch"));
    }

    @Test
    void changedOperationIsReportedAsSql() {
        String made = "op.createTable(\"t\", column(\"%s\", integer()));";
        TestProject project =
                project().java("a1", made.formatted("id") + "op.execute(\"UPDATE nowhere SET n = 1\");", "");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);
        project.java("a1", made.formatted("other"), "");

        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .is(ofKind("half-run-mismatch"))
                .hasMessageContaining("the script now has\n  CREATE TABLE")
                .hasMessageContaining("other");
    }

    @Test
    void interruptedRunIsReportedAndOtherCommandsAreRefusedUntilAStamp() {
        TestProject project = halfRun();

        assertThat(project.migrator().current().notes())
                .anyMatch(note -> note.text().contains("The upgrade of a1 is incomplete")
                        && note.text().contains("migrate upgrade a1"));
        assertThat(project.migrator().doctor().findings())
                .anyMatch(finding -> finding.kind().equals("half-run")
                        && finding.details().contains("applied: CREATE TABLE t (id INTEGER)"));
        assertThatThrownBy(() -> project.migrator().downgrade("base"))
                .is(ofKind("half-run-mismatch"))
                .hasMessageContaining("migrate upgrade a1");

        List<String> told = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void note(String sentence) {
                told.add(sentence);
            }
        };
        project.migrator().withListener(listener).stamp(List.of("a1"));

        assertThat(told).anyMatch(line -> line.contains("discards its record"));
        assertThat(db().texts("SELECT COUNT(*) FROM migrate_journal")).containsExactly("0");
        project.migrator().downgrade("base");
    }

    @Test
    void connectionOfTheScriptIsNotReplayedWithoutADecision() {
        String script = "op.execute(\"CREATE TABLE t (id INTEGER)\");"
                + "op.connection().createStatement().executeQuery(\"SELECT 1\");"
                + "op.execute(\"ALTER TABLE t ADD COLUMN n INTEGER\");";
        TestProject project = project().java("a1", script + "op.execute(\"UPDATE nowhere SET n = 1\");", "");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);
        project.java("a1", script, "");

        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .isInstanceOf(StatementInDoubtException.class)
                .hasMessageContaining("op.connection()");

        assertThat(project.resuming(Resume.RETRY).upgrade("head").atHead()).isTrue();
    }

    @Test
    void nextProcessContinuesAfterAKilledOne() throws InterruptedException {
        String before = "op.execute(\"CREATE TABLE t (id INTEGER)\"); op.execute(\"INSERT INTO t VALUES (1)\");"
                + " op.execute(\"ALTER TABLE t ADD COLUMN n INTEGER\"); op.execute(\"INSERT INTO t VALUES (2, 2)\");";
        String wait = "System.out.println(\"holding\"); System.in.read();";
        TestProject project = project().java("a1", before + wait, "");
        project.migrator().compile(); // sooner here than in a process that begins
        try (MigrateProcess process = MigrateProcess.start(project, db().url())) {
            process.go();
            process.waitFor("holding");
            process.kill();
        }
        project.java("a1", before + "op.execute(\"UPDATE t SET n = 7 WHERE n IS NULL\");", "");

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT n FROM t ORDER BY id")).containsExactly("7", "2");
    }

    @Test
    void readingAnEmptyDatabaseCreatesNothing() {
        TestProject project = project().sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");

        project.migrator().current();
        project.migrator().doctor();
        project.migrator().planUpgrade("head");

        assertThat(db().refuses("SELECT 1 FROM migrate_journal")).isTrue();
    }

    private TestProject halfRun() {
        TestProject project =
                project().sql("a1", "CREATE TABLE t (id INTEGER);\nUPDATE nowhere SET n = 1;", "DROP TABLE t;");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);
        return project;
    }

    /** As if the process had ended before the answer to its last statement was written down. */
    private void doubtTheLast() {
        db().run("UPDATE migrate_journal SET " + quoted("state") + " = 'BEGUN_LAST' WHERE " + quoted("place") + " = "
                + db().number("SELECT MAX(" + quoted("place") + ") FROM migrate_journal"));
    }

    private String quoted(String name) {
        return db().dialect().notation().quote(name);
    }
}
