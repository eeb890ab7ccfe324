package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scripts were changed after they were applied, so they no longer describe what the database contains. Nothing was run. */
public final class ChangedScriptsException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> revisions;

    /**
     * @param changes one line per script: which one, who applied it and when
     * @param revisions their ids, in the same order
     */
    public ChangedScriptsException(List<String> changes, List<String> revisions) {
        super(
                "changed-scripts",
                ExitCode.HISTORY_MISMATCH,
                changes.size() == 1
                        ? "1 script was changed after it was applied."
                        : changes.size() + " scripts were changed after they were applied.",
                "  " + String.join("\n  ", changes),
                Advice.of("Restore the file and put the change into a new revision; or accept the file as it is now: ")
                        .and(Hint.command("upgrade").option("accept-changed", String.join(",", revisions)))
                        .and("."),
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
