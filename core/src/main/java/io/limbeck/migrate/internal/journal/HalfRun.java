package io.limbeck.migrate.internal.journal;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Optional;

/** A revision that stopped in the middle, by what the journal holds of it. */
public record HalfRun(String revision, Direction direction, List<JournalRow> rows) {
    public HalfRun {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        rows = List.copyOf(rows);
    }

    /** Its statements that stand, in order. */
    public List<String> standing() {
        return rows.stream()
                .filter(row -> row.state().stands() && !row.statement().isEmpty())
                .map(JournalRow::statement)
                .toList();
    }

    /** The statement that was begun and of which no end is known. */
    public Optional<String> inDoubt() {
        return rows.stream()
                .filter(row -> row.state().inDoubt())
                .map(JournalRow::statement)
                .findFirst();
    }

    /** The statement that a person can still call not carried out: the last one claimed, while no other is in doubt. */
    Optional<JournalRow> claimed() {
        return inDoubt().isPresent()
                ? Optional.empty()
                : rows.stream().filter(row -> row.state().isClaimed()).reduce((first, second) -> second);
    }

    /** Whether a judgement is asked for, or can be corrected. */
    public boolean answersTo(Resume judgement) {
        return inDoubt().isPresent() || judgement == Resume.RETRY;
    }

    /** Its statements, a line each. */
    public List<String> details() {
        return rows.stream()
                .filter(row -> row.state() != JournalRow.State.PLANNED)
                .filter(row -> !row.statement().isEmpty())
                .map(row -> (row.state().inDoubt() ? "in doubt: " : "stands: ") + row.statement())
                .toList();
    }

    /** In words, for a person who has to know what is there. */
    public String state() {
        List<String> done = standing();
        return (done.isEmpty()
                        ? "Of " + revision + " no statement is known to stand."
                        : "Of " + revision + " these statements stand:\n  " + String.join("\n  ", done))
                + inDoubt().map(sql -> "\nNot known to stand or not:\n  " + sql).orElse("");
    }

    /** Such as {@code The upgrade of b2 stopped half-way}. */
    public String words() {
        return "The " + direction + " of " + revision + " stopped half-way";
    }
}
