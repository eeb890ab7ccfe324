package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.ChangedScriptsException;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.result.StepResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the history keeps of steps that failed. */
final class FailedStepsContract extends DatabaseTest {
    private static final String STEPS = "SELECT revision, direction, outcome FROM migrate_history ORDER BY started";

    @Test
    void failedStepIsARowOfTheHistory() {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .sql("b2 down: a1", "INSERT INTO t VALUES (1);\nUPDATE nowhere SET n = 1;", "");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);

        project.sql("b2 down: a1", "INSERT INTO t VALUES (1);", "DROP TABLE nowhere;")
                .migrator()
                .upgrade("head");
        assertThatThrownBy(() -> project.migrator().downgrade("a1")).isInstanceOf(MigrationFailedException.class);

        assertThat(db().rows(STEPS))
                .containsExactly(
                        List.of("a1", "upgrade", "done"),
                        List.of("b2", "upgrade", "failed"),
                        List.of("b2", "upgrade", "done"),
                        List.of("b2", "downgrade", "failed"));
        assertThat(db().texts("SELECT id FROM t")).containsExactly("1");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("b2");
    }

    /** A person mends the file while it still runs. */
    @Test
    void failureIsThatOfTheScriptThatRanThoughItsFileWasEditedMeanwhile() {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .java("b2 down: a1", "op.execute(\"UPDATE t SET id = 1\");", "")
                .sql("c3 down: b2", "INSERT INTO t VALUES (1);\nUPDATE nowhere SET n = 1;", "");
        Migrator migrator = project.migrator().withListener(new MigrationListener() {
            @Override
            public void stepStarted(StepResult step) {
                if (step.revision().equals("b2")) {
                    project.java("b2 down: a1", "op.execute(\"UPDATE t SET id = 2\");", "")
                            .sql("c3 down: b2", "INSERT INTO t VALUES (1);", "");
                }
            }
        });

        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("nowhere");

        assertThat(db().rows(STEPS))
                .containsExactly(
                        List.of("a1", "upgrade", "done"),
                        List.of("b2", "upgrade", "done"),
                        List.of("c3", "upgrade", "failed"));
        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .as("what ran is what was there when the run began")
                .isInstanceOf(ChangedScriptsException.class)
                .hasMessageContaining("b2.java");
    }
}
