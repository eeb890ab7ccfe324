package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.limbeck.migrate.error.MigrationFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where DDL commits by itself: a revision that stopped half-way goes on behind its last finished statement. */
public abstract class JournalContract extends DatabaseContract {
    @BeforeEach
    final void start() {
        assumeFalse(facts().supportsTransactionalDdl(), () -> facts().displayName() + " rolls back DDL");
    }

    @Test
    final void upgradeGoesOnBehindWhatStandsWhenTheScriptIsMended() {
        String before = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);\nINSERT INTO t VALUES (1);\n"
                + "ALTER TABLE t ADD COLUMN n INTEGER;\n";
        TestProject project = project().sql("a1", before + "UPDATE nowhere SET n = 1;", "DROP TABLE t;");

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));
        assertThat(failure.databaseState().orElseThrow()).contains("the next upgrade goes on there");

        project.sql("a1", before + "UPDATE t SET n = id + 6;", "DROP TABLE t;");
        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT n FROM t")).containsExactly("7");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
        assertThat(db().texts("SELECT COUNT(*) FROM migrate_journal")).containsExactly("0");
    }
}
