package io.limbeck.migrate;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Receives the progress of a {@code Migrator}, on the calling thread. An exception from a listener fails the step, like an exception from
 * the script.
 */
public interface MigrationListener {
    /** Called before the first step, with the number of steps. */
    default void stepsPlanned(int count) {}

    /** Called before the first statement of a step; its {@code millis} are 0. */
    default void stepStarted(StepResult step) {}

    /** Called after a step's transaction was committed. */
    default void stepFinished(StepResult step) {}

    /** Called before a statement is sent to the database. */
    default void statement(String sql) {}

    /** Called after a batch of a backfill was committed, with the number of rows changed so far. */
    default void backfilled(TableName table, long rows) {}

    /** Called while waiting: for the database (repeatedly), for another migration, or for a lock of another session. */
    default void waiting(String sentence) {}

    /** Called for each line of output of a command that the migration runs, such as {@code backup.command}. */
    default void printed(String line) {}

    /** Called when a copy of the database was made, before the first step. */
    default void backedUp(Backup backup) {}

    /** Called with a note for people. */
    default void note(String sentence) {}

    /** Called with a note that names commands; by default the same as {@link #note(String)} with its text. */
    default void note(Advice note) {
        note(note.text());
    }

    /** Asks a yes/no question; returns empty if there is nobody to ask. */
    default Optional<Boolean> confirm(String question) {
        return Optional.empty();
    }
}
