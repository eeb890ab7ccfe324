package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Forwards everything to another listener; subclasses override what they change. */
public abstract class ForwardingListener implements MigrationListener {
    private final MigrationListener listener;

    protected ForwardingListener(MigrationListener listener) {
        this.listener = requireNonNull(listener, "listener");
    }

    /** Calls the other listener with what it only hears. */
    protected void tell(Runnable call) {
        call.run();
    }

    @Override
    public void stepsPlanned(int count) {
        tell(() -> listener.stepsPlanned(count));
    }

    @Override
    public void stepStarted(StepResult step) {
        tell(() -> listener.stepStarted(step));
    }

    @Override
    public void stepFinished(StepResult step) {
        tell(() -> listener.stepFinished(step));
    }

    @Override
    public void statement(String sql) {
        tell(() -> listener.statement(sql));
    }

    @Override
    public void backfilled(TableName table, long rows) {
        tell(() -> listener.backfilled(table, rows));
    }

    @Override
    public void waiting(String sentence) {
        tell(() -> listener.waiting(sentence));
    }

    @Override
    public void printed(String line) {
        tell(() -> listener.printed(line));
    }

    @Override
    public void backedUp(Backup backup) {
        tell(() -> listener.backedUp(backup));
    }

    @Override
    public void note(String sentence) {
        tell(() -> listener.note(sentence));
    }

    @Override
    public void note(Advice note) {
        tell(() -> listener.note(note));
    }

    @Override
    public Optional<Boolean> confirm(String question) {
        return listener.confirm(question);
    }
}
