package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.util.List;

/**
 * The result of {@code upgrade}, {@code downgrade} or {@code stamp}.
 *
 * @param direction the requested direction
 * @param steps the steps in the order in which they ran; empty if there was nothing to do
 * @param revisions the version rows afterwards, sorted
 * @param atHead whether the database is at head
 * @param notes notes for people, one sentence each
 * @param backups the copies of the database made before the steps; more than one only if dev mode ran twice
 * @param differences after a stamp, the differences between the schema and the claimed revisions, which were reported as a warning
 */
public record RunResult(
        Direction direction,
        List<StepResult> steps,
        List<String> revisions,
        boolean atHead,
        List<Advice> notes,
        List<Backup> backups,
        List<DifferenceInfo> differences)
        implements Result {
    public RunResult {
        requireNonNull(direction, "direction");
        steps = List.copyOf(steps);
        revisions = List.copyOf(revisions);
        notes = List.copyOf(notes);
        backups = List.copyOf(backups);
        differences = List.copyOf(differences);
    }

    /** The result of a command that runs scripts and compares nothing. */
    public RunResult(
            Direction direction, List<StepResult> steps, List<String> revisions, boolean atHead, List<Advice> notes) {
        this(direction, steps, revisions, atHead, notes, List.of(), List.of());
    }

    @Override
    public boolean changed() {
        return !steps.isEmpty();
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.run(this);
    }
}
