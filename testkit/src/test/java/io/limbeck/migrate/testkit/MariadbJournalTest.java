package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MariadbJournalTest extends JournalContract implements OnMariadb {
    @Test
    void processKilledWithinAStatementIsFollowedByOneThatGoesOn() throws SQLException, InterruptedException {
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
        try (Connection reader = db().connect();
                Statement reading = reader.createStatement();
                MigrateProcess process = MigrateProcess.start(project, db().url())) {
            reader.setAutoCommit(false);
            reading.executeQuery("SELECT * FROM t")
                    .close(); // whoever reads in a transaction holds back changes of the table
            process.go();
            while (db().number(
                                    "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE"
                                            + " '%metadata lock%'")
                    == 0) {
                Thread.onSpinWait();
            }
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
}
