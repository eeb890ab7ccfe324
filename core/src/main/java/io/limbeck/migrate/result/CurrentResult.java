package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * The database's current revisions.
 *
 * @param revisions the revisions of its version rows; empty before the first upgrade
 * @param heads the heads of the graph, sorted
 * @param atHead whether the database is at head
 * @param database its URL for display, without a password
 * @param checked whether {@code atHead} decides the exit code
 */
public record CurrentResult(
        List<RevisionInfo> revisions,
        List<String> heads,
        boolean atHead,
        boolean checked,
        List<Advice> notes,
        String database)
        implements Result {
    public CurrentResult {
        revisions = List.copyOf(revisions);
        heads = List.copyOf(heads);
        notes = List.copyOf(notes);
        requireNonNull(database, "database");
    }

    @Override
    public ExitCode exitCode() {
        return checked && !atHead ? ExitCode.DIFFERENT : ExitCode.DONE;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.current(this);
    }
}
