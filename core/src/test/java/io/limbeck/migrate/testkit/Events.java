package io.limbeck.migrate.testkit;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.schema.TableName;
import java.util.function.IntConsumer;

/** Numbers what a listener hears of a run, from 1: the beginnings of steps and statements, batches of a backfill, the ends of steps. */
final class Events implements MigrationListener {
    private final IntConsumer reaction;
    private int heard;

    /** @param reaction gets each number */
    Events(IntConsumer reaction) {
        this.reaction = reaction;
    }

    int heard() {
        return heard;
    }

    @Override
    public void stepStarted(StepResult step) {
        next();
    }

    @Override
    public void statement(String sql) {
        next();
    }

    @Override
    public void backfilled(TableName table, long rows) {
        next();
    }

    @Override
    public void stepFinished(StepResult step) {
        next();
    }

    private void next() {
        reaction.accept(++heard);
    }
}
