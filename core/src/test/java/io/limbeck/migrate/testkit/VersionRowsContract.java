package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.testkit.Kinds.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.HistoryMismatchException;
import io.limbeck.migrate.error.ListenerException;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.internal.journal.JournalTable;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Version rows, history and listeners tell what happened, and nothing else. */
final class VersionRowsContract extends DatabaseTest {
    @Test
    void rowsFollowBranchesMergesAndDependencies() {
        Migrator migrator = Branchy.write(project()).migrator();

        migrator.upgrade("b1");
        assertThat(versions()).containsExactly("b1");
        migrator.upgrade("b2");
        assertThat(versions()).containsExactly("b1", "b2");
        migrator.upgrade("extra@head");
        assertThat(versions()).as("x2 implies b2").containsExactly("b1", "x2");
        migrator.upgrade("m1");
        assertThat(versions()).containsExactly("m1", "x2");
        migrator.upgrade("heads");
        assertThat(versions()).containsExactly("e1", "x2");
        migrator.downgrade("m1");
        assertThat(versions()).containsExactly("m1", "x2");
        migrator.downgrade("b1");
        assertThat(versions()).contains("b1");
        migrator.downgrade("base");
        assertThat(versions()).isEmpty();
        assertThat(db().dump().withoutOurs().entries()).isEmpty();
    }

    @Test
    void stepResultsAreTheRowsThatAreThere() {
        Migrator migrator = Branchy.write(project()).migrator();
        RecordingListener listener = new RecordingListener();

        List<StepResult> steps =
                migrator.withListener(listener).upgrade("heads").steps();

        assertThat(versions())
                .isEqualTo(migrator.checkHeads().revisions().stream()
                        .map(found -> found.id())
                        .toList());
        assertThat(migrator.checkHeads().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(listener.heard())
                .containsExactlyElementsOf(steps.stream()
                        .flatMap(step -> Stream.of("started " + step.revision(), "finished " + step.revision()))
                        .toList());
    }

    /** Somebody wrote into the table by hand. */
    @Test
    void invalidTimeInTheHistoryIsReported() {
        TestProject project = project().sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");
        project.migrator().upgrade("head");
        db().run("UPDATE migrate_history SET started = 'yesterday'");

        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("migrate_history", "a1", "started", "\"yesterday\"");
    }

    @ParameterizedTest
    @CsvSource({"direction, sideways", "state, done"})
    void invalidRowInTheJournalIsReported(String column, String text) {
        TestProject project = project().sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");
        db().apply(new JournalTable(TableName.of("migrate_history"), db().dialect()).create());
        db().run(
                        "INSERT INTO migrate_journal VALUES ('a1', 'upgrade', 1, 1, 'execute', 'x', 'DONE')",
                        "UPDATE migrate_journal SET " + column + " = '" + text + "'");

        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("migrate_journal", "a1", column, '"' + text + '"');
    }

    @Test
    void historyHasALineForEachStep() {
        Migrator migrator = Branchy.write(project()).migrator();
        migrator.upgrade("b1");
        migrator.downgrade("a1");
        migrator.stamp(List.of("b2"));

        assertThat(
                        db().rows(
                                        "SELECT revision, direction, message, user_name, outcome FROM migrate_history ORDER BY started"))
                .containsExactly(
                        List.of("a1", "upgrade", "users, \"quoted\" and Кириллица", "tester", "done"),
                        List.of("b1", "upgrade", "do b1", "tester", "done"),
                        List.of("b1", "downgrade", "do b1", "tester", "done"),
                        List.of("b2", "stamp", "do b2", "tester", "done"));
        assertThat(db().number("SELECT count(*) FROM migrate_history WHERE length(checksum) = 64"))
                .isEqualTo(3);
    }

    @Test
    void purgingStampDeletesUnknownRowsAndReportsAChange() {
        Migrator migrator = Branchy.write(project()).migrator();
        migrator.upgrade("a1");
        db().run("UPDATE migrate_version SET version_num = 'gone'");

        assertThat(migrator.stampPurged(List.of("base")).changed()).isTrue();
        assertThat(versions()).isEmpty();
        assertThat(migrator.stampPurged(List.of("b1")).steps())
                .extracting(StepResult::direction)
                .containsOnly(Direction.STAMP);
        assertThat(versions()).containsExactly("b1");
    }

    @Test
    void rowThatSomebodyElseMovedStopsTheRun() {
        Migrator migrator = Branchy.write(project()).migrator();
        migrator.upgrade("a1");

        HistoryMismatchException failure =
                refused("concurrent-change", HistoryMismatchException.class, () -> migrator.withListener(
                                when("started b1", "UPDATE migrate_version SET version_num = 'b2'"))
                        .upgrade("b1"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.HISTORY_MISMATCH);
        assertThat(failure.getMessage()).contains("Cannot upgrade b1", "met 0 rows", "migrate current");
        assertThat(failure.databaseState()).isPresent();
        assertThat(versions()).containsExactly("b2");
        if (facts().supportsTransactionalDdl()) {
            assertThat(db().refuses("SELECT b1 FROM users")).as("rolled back").isTrue();
        }
    }

    @Test
    void rowThatSomebodyElseInsertedStopsTheRun() {
        Migrator migrator = Branchy.write(project()).migrator();
        migrator.ensureVersion();

        HistoryMismatchException failure =
                refused("concurrent-change", HistoryMismatchException.class, () -> migrator.withListener(
                                when("started a1", "INSERT INTO migrate_version VALUES ('a1')"))
                        .upgrade("a1"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.HISTORY_MISMATCH);
        if (facts().supportsTransactionalDdl()) {
            assertThat(db().refuses("SELECT 1 FROM users")).isTrue();
        }
    }

    @Test
    void listenerThatFailsAtTheStartStopsTheStep() {
        Migrator migrator = Branchy.write(project()).migrator();

        MigrationFailedException failure =
                catchThrowableOfType(MigrationFailedException.class, () -> migrator.withListener(failing("started b1"))
                        .upgrade("b1"));

        assertThat(failure.getMessage()).contains("listener", "out of order");
        assertThat(failure.getCause()).isInstanceOf(ListenerException.class);
        assertThat(versions()).containsExactly("a1");
    }

    @Test
    void listenerThatFailsAfterAStepLeavesTheStepApplied() {
        Migrator migrator = Branchy.write(project()).migrator();

        MigrationFailedException failure =
                catchThrowableOfType(MigrationFailedException.class, () -> migrator.withListener(failing("finished a1"))
                        .upgrade("b1"));

        assertThat(failure.getMessage()).contains("Stopped after the upgrade of a1", "out of order");
        assertThat(failure.databaseState().orElseThrow()).contains("The step was completed", "at a1");
        assertThat(versions()).containsExactly("a1");
    }

    private RecordingListener when(String moment, String sql) {
        return new RecordingListener(word -> {
            if (word.equals(moment)) {
                db().run(sql);
            }
        });
    }

    private static RecordingListener failing(String moment) {
        return new RecordingListener(word -> {
            if (word.equals(moment)) {
                throw new IllegalStateException("out of order");
            }
        });
    }

    private List<String> versions() {
        return db().texts("SELECT version_num FROM migrate_version ORDER BY 1");
    }
}
