package io.limbeck.migrate.internal.journal;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.internal.sink.StepJournal;
import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Optional;

/**
 * Where a revision commits before its end, what a failure or a crash leaves of it is known by its statements: they are recorded, and the
 * next run continues after the last one that is finished.
 *
 * @param table empty where everything is thrown away anyway: then nothing is recorded
 * @param halfRuns what stopped in the middle
 * @param resume the user's decision about a statement in doubt
 */
public record Journal(Optional<JournalTable> table, List<InterruptedRun> halfRuns, Optional<Resume> resume) {
    /** For texts, and for what is thrown away anyway. */
    public static final Journal NONE = new Journal(Optional.empty(), List.of(), Optional.empty());

    public Journal {
        requireNonNull(table, "table");
        halfRuns = List.copyOf(halfRuns);
        requireNonNull(resume, "resume");
    }

    /** The account of one step; a stamp runs nothing. */
    public StepJournal of(PlanStep step, Dialect dialect, StatementSink sink) {
        Optional<JdbcSink> live = sink.live();
        if (table.isEmpty() || live.isEmpty() || step.direction() == Direction.STAMP) {
            return StepJournal.NONE;
        }
        InterruptedRun before = halfRuns.stream()
                .filter(half -> half.revision().equals(step.revision().id()) && half.direction() == step.direction())
                .findFirst()
                .orElseGet(() -> new InterruptedRun(step.revision().id(), step.direction(), List.of()));
        return new WrittenJournal(table.get(), before, goOn(step), resume, dialect, live.get());
    }

    /** The command that goes on with the step. */
    private static Hint goOn(PlanStep step) {
        return step.direction() == Direction.UPGRADE
                ? Hint.command("upgrade").with(step.revision().id())
                : Hint.command("downgrade")
                        .with(step.to().isEmpty() ? "base" : step.to().get(0));
    }
}
