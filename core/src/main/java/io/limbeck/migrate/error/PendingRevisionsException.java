package io.limbeck.migrate.error;

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
                "Apply them first: migrate upgrade heads. If the schema already contains them: migrate doctor.",
                null);
        this.pending = new ArrayList<>(pending);
    }

    /** Each an id with its message, in order. */
    public List<String> pending() {
        return List.copyOf(pending);
    }
}
