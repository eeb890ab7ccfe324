package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Hears everything and answers nothing: what is not settled beforehand is refused. */
record Unattended(MigrationListener listener) implements MigrationListener {
    @Override
    public void stepsPlanned(int count) {
        listener.stepsPlanned(count);
    }

    @Override
    public void stepStarted(StepResult step) {
        listener.stepStarted(step);
    }

    @Override
    public void stepFinished(StepResult step) {
        listener.stepFinished(step);
    }

    @Override
    public void statement(String sql) {
        listener.statement(sql);
    }

    @Override
    public void waiting(String sentence) {
        listener.waiting(sentence);
    }

    @Override
    public void backfilled(TableName table, long rows) {
        listener.backfilled(table, rows);
    }

    @Override
    public void printed(String line) {
        listener.printed(line);
    }

    @Override
    public void backedUp(Backup backup) {
        listener.backedUp(backup);
    }

    @Override
    public void note(String sentence) {
        listener.note(sentence);
    }

    @Override
    public void note(Advice note) {
        listener.note(note);
    }

    @Override
    public Optional<Boolean> confirm(String question) {
        return Optional.empty();
    }
}
