package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scripts were changed after they were applied: what the database has is not what they say. Nothing was run. */
public final class ChangedScriptsException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> revisions;

    /**
     * @param changes a line each: which script, and who applied it when
     * @param revisions their ids, in the same order
     */
    public ChangedScriptsException(List<String> changes, List<String> revisions) {
        super(
                ExitCode.HISTORY_MISMATCH,
                changes.size() == 1
                        ? "1 script was changed after it was applied."
                        : changes.size() + " scripts were changed after they were applied.",
                "  " + String.join("\n  ", changes),
                "Restore the file, and write a new revision for what should be different; or accept what it says now: migrate"
                        + " upgrade --accept-changed " + String.join(",", revisions) + ".",
                null);
        this.revisions = new ArrayList<>(revisions);
    }

    /** Their ids. */
    public List<String> revisions() {
        return List.copyOf(revisions);
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of("Nothing was changed.");
    }
}
