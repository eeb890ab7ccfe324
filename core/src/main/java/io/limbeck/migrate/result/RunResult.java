package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What {@code upgrade}, {@code downgrade} or {@code stamp} did.
 *
 * @param direction what was asked for
 * @param steps in the order in which they were made; none when there was nothing to do
 * @param revisions the version rows afterwards, sorted
 * @param atHead whether these are the heads of the graph
 * @param notes what a person should know, a sentence each
 * @param backups the copies of the database that were kept before its steps; more than one only where dev mode made two runs
 * @param differences after a stamp, in what the schema is not as the rows claim; a warning has told of them
 */
public record RunResult(
        Direction direction,
        List<StepResult> steps,
        List<String> revisions,
        boolean atHead,
        List<String> notes,
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

    /** Of a command that runs scripts, which compares nothing. */
    public RunResult(
            Direction direction, List<StepResult> steps, List<String> revisions, boolean atHead, List<String> notes) {
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
