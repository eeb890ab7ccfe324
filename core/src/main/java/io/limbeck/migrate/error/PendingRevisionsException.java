package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import java.util.ArrayList;
import java.util.List;

/** The database is compared with the model only at head: otherwise pending changes would show up as differences and be generated again. */
public final class PendingRevisionsException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> pending;

    /**
     * @param url of the database, without secrets
     * @param pending the revisions not applied yet, in order; each an id with its message
     */
    public PendingRevisionsException(String url, List<String> pending) {
        super(
                "pending-revisions",
                ExitCode.DIFFERENT,
                "The database " + url + " is not at head, so it cannot be compared with the model: "
                        + (pending.size() == 1 ? "1 revision is" : pending.size() + " revisions are") + " pending.",
                "  " + String.join("\n  ", pending),
                Advice.of("Apply them first: ")
                        .and(Hint.command("upgrade").with("heads"))
                        .and(". If the schema already contains them: ")
                        .and(Hint.command("doctor"))
                        .and("."),
                null);
        this.pending = new ArrayList<>(pending);
    }

    /** Each an id with its message, in order. */
    public List<String> pending() {
        return List.copyOf(pending);
    }
}
