package io.limbeck.migrate.console;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.result.StepResult;

/**
 * A plain line on standard error for every step that was made; a terminal also sees how many of how many.
 *
 * <p>For one run.
 */
public final class ProgressLines implements MigrationListener {
    private final Console console;

    public ProgressLines(Console console) {
        this.console = console;
    }

    @Override
    public void stepFinished(StepResult step) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void statement(String sql) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void note(String sentence) {
        throw new UnsupportedOperationException();
    }
}
