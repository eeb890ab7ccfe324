package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrationFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@On({"mariadb", "mysql"})
final class MariadbJournalTest extends DatabaseTest {
    @Test
    void nextProcessContinuesAfterOneKilledWithinAStatement() throws SQLException, InterruptedException {
        TestProject project = project()
                .java(
                        "a1",
                        "op.createTable(\"t\", column(\"id\", integer()).notNull(), primaryKey(\"id\"));"
                                + " op.execute(\"INSERT INTO t VALUES (1)\");",
                        "");
        project.migrator().upgrade("head");
        project.java(
                "b2 down: a1",
                "op.createTable(\"u\", column(\"id\", integer())); op.execute(\"INSERT INTO u VALUES (1)\");"
                        + " op.addColumn(\"t\", column(\"n\", integer())); op.execute(\"UPDATE t SET n = 7\");",
                "");
        project.migrator().compile();
        try (Connection reader = reading();
                MigrateProcess process = MigrateProcess.start(project, db().url())) {
            process.go();
            waitingForTheReader();
            process.kill();
            reader.rollback();
        }
        assertThat(db().texts("SELECT state FROM migrate_journal ORDER BY place"))
                .containsExactly("COMPLETE", "COMPLETE", "BEGUN_LAST");

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT n FROM t")).containsExactly("7");
        assertThat(db().texts("SELECT id FROM u")).containsExactly("1");
        assertThat(db().texts("SELECT COUNT(*) FROM migrate_journal")).containsExactly("0");
    }

    /** A column has one name, in small letters and in capitals. */
    @Test
    void columnInAnotherCaseIsNotMistakenForDropped() {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (id INTEGER, n INTEGER);", "")
                .sql("b2 down: a1", "ALTER TABLE t DROP COLUMN N;\nUPDATE nowhere SET n = 1;", "");
        assertThat(catchThrowable(() -> project.migrator().upgrade("head")))
                .isInstanceOf(MigrationFailedException.class);
        db().run("UPDATE migrate_journal SET state = 'BEGUN_LAST'", "ALTER TABLE t ADD COLUMN n INTEGER");

        project.sql("b2 down: a1", "ALTER TABLE t DROP COLUMN N;", "")
                .migrator()
                .upgrade("head");

        assertThat(db().refuses("SELECT n FROM t")).isTrue();
    }

    @Test
    void connectionLostInTheFirstStatementLeavesItInDoubt() throws Exception {
        TestProject project = project().sql("a1", "ALTER TABLE t ADD COLUMN n INTEGER;", "");
        db().run("CREATE TABLE t (id INTEGER)");
        try (Connection reader = reading()) {
            CompletableFuture<Throwable> run = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> project.migrator().upgrade("head")));
            db().run("KILL " + waitingForTheReader());

            assertThat(((MigrationFailedException) run.get()).databaseState().orElseThrow())
                    .startsWith("The connection was lost")
                    .contains("will find out")
                    .doesNotContain("nothing changed");
            reader.rollback();
        }

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT n FROM t")).isEmpty();
    }

    @Test
    void lostConnectionIsReportedAndTheNextRunContinues() throws Exception {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (id INTEGER);\nINSERT INTO t VALUES (1);", "")
                .sql(
                        "b2 down: a1",
                        "CREATE TABLE u (id INTEGER);\nINSERT INTO u VALUES (1);\nALTER TABLE t ADD COLUMN n INTEGER;\nUPDATE t SET n = 7;",
                        "");
        project.migrator().upgrade("a1");
        try (Connection reader = reading()) {
            CompletableFuture<Throwable> run = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> project.migrator().upgrade("head")));
            db().run("KILL " + waitingForTheReader());

            MigrationFailedException failure = (MigrationFailedException) run.get();
            assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(failure.remedy())
                    .isEqualTo("The connection was lost: check the database, then run the command again.");
            assertThat(failure.databaseState().orElseThrow())
                    .contains("these statements of this revision remain applied:\n  CREATE TABLE u (id INTEGER)\n")
                    .doesNotContain("INSERT INTO u") // it stands if the next statement has arrived
                    .contains("The connection was lost while a statement was running");
            reader.rollback();
        }

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT n FROM t")).containsExactly("7");
        assertThat(db().texts("SELECT id FROM u")).containsExactly("1");
    }

    /** Whoever reads in a transaction holds back changes of the table. */
    private Connection reading() throws SQLException {
        Connection reader = db().connect();
        reader.setAutoCommit(false);
        try (Statement statement = reader.createStatement()) {
            statement.executeQuery("SELECT * FROM t").close();
        }
        return reader;
    }

    /** The session that is held back, as soon as there is one. */
    private String waitingForTheReader() {
        while (true) {
            List<String> waiting = db().texts(
                            "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE '%metadata lock%'");
            if (!waiting.isEmpty()) {
                return waiting.get(0);
            }
        }
    }
}
