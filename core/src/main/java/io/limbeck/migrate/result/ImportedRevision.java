package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * A revision that was imported from another tool.
 *
 * @param source the other tool's file as the user knows it
 * @param file the absolute path of the new script
 * @param reasons why a person must complete the script, with the places; empty if it is complete
 */
public record ImportedRevision(
        String revision,
        String message,
        String source,
        Path file,
        ImportedBody upgrade,
        ImportedBody downgrade,
        List<String> reasons) {
    public ImportedRevision {
        requireNonNull(revision, "revision");
        requireNonNull(message, "message");
        requireNonNull(source, "source");
        requireNonNull(file, "file");
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        reasons = List.copyOf(reasons);
    }

    /** Whether both directions can run. */
    public boolean complete() {
        return upgrade != ImportedBody.TO_FILL && downgrade != ImportedBody.TO_FILL;
    }
}
