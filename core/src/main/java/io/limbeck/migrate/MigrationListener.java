package io.limbeck.migrate;

import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Hears what a {@code Migrator} does while it does it, on the calling thread. An exception thrown by a listener fails the step
 * like one of the script's own.
 */
public interface MigrationListener {
    /** Before the first step: how many there will be. */
    default void stepsPlanned(int count) {}

    /** Before the first statement of a step; its {@code millis} are 0. */
    default void stepStarted(StepResult step) {}

    /** After the step's transaction was committed. */
    default void stepFinished(StepResult step) {}

    /** Before a statement goes to the database. */
    default void statement(String sql) {}

    /** After a batch of a backfill was committed: how many rows it has changed so far. */
    default void backfilled(TableName table, long rows) {}

    /** Somebody is waited for: the database, which is repeated while it lasts, another migration, or another session that holds a lock. */
    default void waiting(String sentence) {}

    /** A line that a command has printed which the migration runs, such as that of {@code backup.command}. */
    default void printed(String line) {}

    /** A copy of the database was kept; comes before the first step. */
    default void backedUp(Backup backup) {}

    /** Something that a person should know. */
    default void note(String sentence) {}

    /** A question that a person may answer with yes or no; empty where nobody is there to ask. */
    default Optional<Boolean> confirm(String question) {
        return Optional.empty();
    }
}
