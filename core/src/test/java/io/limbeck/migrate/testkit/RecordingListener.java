package io.limbeck.migrate.testkit;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Remembers what it heard, and may do something when it hears it. */
final class RecordingListener implements MigrationListener {
    private final List<String> heard = new ArrayList<>();
    private final Consumer<String> reaction;

    RecordingListener() {
        this(word -> {});
    }

    /** @param reaction gets {@code started a1} and the like, before it is remembered */
    RecordingListener(Consumer<String> reaction) {
        this.reaction = reaction;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void stepStarted(StepResult step) {
        hear("started " + step.revision());
    }

    @Override
    public void stepFinished(StepResult step) {
        hear("finished " + step.revision());
    }

    @Override
    public void printed(String line) {
        hear(line);
    }

    @Override
    public void backedUp(Backup backup) {
        hear("backed up");
    }

    private void hear(String word) {
        reaction.accept(word);
        heard.add(word);
    }
}
