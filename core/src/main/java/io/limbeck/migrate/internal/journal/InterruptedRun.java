package io.limbeck.migrate.internal.journal;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Optional;

/** An incomplete revision of an interrupted run, as recorded in the journal. */
public record InterruptedRun(String revision, Direction direction, List<JournalRow> rows) {
    /** What to do without continuing it. */
    public static final Advice BY_HAND = Advice.of("Or complete or undo it by hand, then stamp the result: ")
            .and(Hint.command("stamp").with("R"));

    public InterruptedRun {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        rows = List.copyOf(rows);
    }

    /** Its applied statements, in order. */
    public List<String> standing() {
        return rows.stream()
                .filter(row -> row.state().stands() && !row.statement().isEmpty())
                .map(JournalRow::statement)
                .toList();
    }

    /** The statement that was started and whose outcome is unknown. */
    public Optional<String> inDoubt() {
        return rows.stream()
                .filter(row -> row.state().inDoubt())
                .map(JournalRow::statement)
                .findFirst();
    }

    /** The statement that the user can still declare not applied: the last one claimed, if no other is in doubt. */
    Optional<JournalRow> claimed() {
        return inDoubt().isPresent()
                ? Optional.empty()
                : rows.stream().filter(row -> row.state().isClaimed()).reduce((first, second) -> second);
    }

    /** Whether a decision is needed, or can be corrected. */
    public boolean answersTo(Resume judgement) {
        return inDoubt().isPresent() || judgement == Resume.RETRY;
    }

    /** Its statements, a line each. */
    public List<String> details() {
        return rows.stream()
                .filter(row -> row.state() != JournalRow.State.PLANNED)
                .filter(row -> !row.statement().isEmpty())
                .map(row -> (row.state().inDoubt() ? "in doubt: " : "applied: ") + row.statement())
                .toList();
    }

    /** As text for the user. */
    public String state() {
        List<String> done = standing();
        return (done.isEmpty()
                        ? "No statement of " + revision + " is known to be applied."
                        : "These statements of " + revision + " are applied:\n  " + String.join("\n  ", done))
                + inDoubt().map(sql -> "\nOutcome unknown:\n  " + sql).orElse("");
    }

    /** Such as {@code The upgrade of b2 is incomplete}. */
    public String words() {
        return "The " + direction + " of " + revision + " is incomplete";
    }
}
