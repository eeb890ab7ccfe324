package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.limbeck.migrate.error.MigrationFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where DDL commits by itself: a revision that fails says which of its statements stand, data statements before the DDL too. */
final class DdlCommitsContract extends DatabaseTest {
    @BeforeEach
    void start() {
        assumeFalse(facts().supportsTransactionalDdl(), () -> facts().displayName() + " rolls back DDL");
    }

    @Test
    void changesUpToTheLastDdlRemainAndTheRestIsRolledBack() {
        String state = failedUpgrade("INSERT INTO t VALUES (2);\nALTER TABLE t ADD COLUMN n INTEGER;\n"
                + "INSERT INTO t (id) VALUES (3);\nUPDATE nowhere SET n = 1;");

        assertThat(state)
                .contains(facts().displayName() + " commits DDL implicitly")
                .contains("INSERT INTO t VALUES (2)\n", "ALTER TABLE t ADD COLUMN n INTEGER\n", "the database is at a1")
                .doesNotContain("VALUES (3)");
        assertThat(db().texts("SELECT id FROM t ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void refusedDdlCommitsWhatWasBeforeIt() {
        String state = failedUpgrade("INSERT INTO t VALUES (2);\nCREATE TABLE t (id INTEGER);");

        assertThat(state.contains("INSERT INTO t VALUES (2)\n"))
                .as(state)
                .isEqualTo(db().texts("SELECT id FROM t").contains("2"));
    }

    @Test
    void rowsAloneAreRolledBack() {
        String state = failedUpgrade("INSERT INTO t VALUES (2);\nUPDATE nowhere SET n = 1;");

        assertThat(state).contains("Rolled back: nothing of this revision was applied");
        assertThat(db().texts("SELECT id FROM t")).containsExactly("1");
    }

    @Test
    void unreadableDdlCommitsNothing() {
        String state = failedUpgrade("INSERT INTO t VALUES (2);\nCREATE TABLE;");

        assertThat(state).contains("Rolled back: nothing of this revision was applied");
        assertThat(db().texts("SELECT id FROM t")).containsExactly("1");
    }

    private String failedUpgrade(String statements) {
        TestProject project = project()
                .sql(
                        "a1",
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);\nINSERT INTO t VALUES (1);",
                        "DROP TABLE t;")
                .sql("b2 down: a1", statements, "");
        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
        return failure.databaseState().orElseThrow();
    }
}
