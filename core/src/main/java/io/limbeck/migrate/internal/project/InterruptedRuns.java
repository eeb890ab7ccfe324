package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.history.HistoryFailures;
import io.limbeck.migrate.internal.journal.InterruptedRun;
import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a command treats incomplete revisions of an interrupted run: it continues them, discards them, or refuses to run. */
public final class InterruptedRuns {
    private InterruptedRuns() {}

    /** A stamp says what it forgets; every other plan has to go on with them. */
    public static void meet(List<InterruptedRun> halfRuns, Direction direction, Plan plan, Project project) {
        for (InterruptedRun half : halfRuns) {
            if (direction == Direction.STAMP) {
                project.listener()
                        .note(half.words()
                                + ", and the stamp discards its record: keep or undo its statements yourself. "
                                + half.state());
            } else if (!goesOn(plan, half)) {
                throw HistoryFailures.halfRunMismatch(
                        half.words() + ", and this " + direction + " does not continue it.",
                        "No other step can run while a revision is only partly applied.",
                        allRemedies(half, project),
                        half.state());
            }
        }
    }

    /** A judgement that nothing asks for, as a sentence. */
    public static Optional<Advice> useless(List<InterruptedRun> halfRuns, Optional<Resume> judgement) {
        return judgement
                .filter(resume -> halfRuns.stream().noneMatch(half -> half.answersTo(resume)))
                .map(resume -> Advice.of(Hint.ofOption("resume", resume.name().toLowerCase(Locale.ROOT)))
                        .and(" has no effect: no statement of an interrupted run is in doubt."));
    }

    private static boolean goesOn(Plan plan, InterruptedRun half) {
        return plan.steps().stream()
                .anyMatch(step -> step.direction() == half.direction()
                        && step.revision().id().equals(half.revision()));
    }

    private static Advice allRemedies(InterruptedRun half, Project project) {
        return remedy(half, project).and(". ").and(InterruptedRun.BY_HAND);
    }

    /** The command that goes on with it; never a stamp, which would claim what was not done. */
    public static Advice remedy(InterruptedRun half, Project project) {
        return Advice.of("Continue it: ").and(goOn(half, project));
    }

    private static Hint goOn(InterruptedRun half, Project project) {
        if (half.direction() == Direction.UPGRADE) {
            return Hint.command("upgrade").with(half.revision());
        }
        List<String> below = project.scripts()
                .graph()
                .find(half.revision())
                .map(revision ->
                        revision.parents().stream().map(RevisionNode::id).toList())
                .orElse(List.of());
        return Hint.command("downgrade").with(below.isEmpty() ? "base" : below.get(0));
    }
}
