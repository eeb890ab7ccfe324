package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A script that was written.
 *
 * @param revision its revision; empty when there was no change to write down
 * @param file the new file, absolute; empty like {@code revision}
 * @param differences what it mends, when it was made from a model
 * @param unknownTables those that neither a revision nor the model ever knew, and that the script leaves alone
 * @param uncompared what the database or the model holds and no comparison looks at, when it was made from a model
 */
public record ScriptResult(
        Optional<RevisionInfo> revision,
        Optional<Path> file,
        List<DifferenceInfo> differences,
        List<String> unknownTables,
        List<UncomparedInfo> uncompared,
        List<String> notes)
        implements Result {
    public ScriptResult {
        requireNonNull(revision, "revision");
        requireNonNull(file, "file");
        differences = List.copyOf(differences);
        unknownTables = List.copyOf(unknownTables);
        uncompared = List.copyOf(uncompared);
        notes = List.copyOf(notes);
    }

    /** A script that was not made from a model. */
    public ScriptResult(Optional<RevisionInfo> revision, Optional<Path> file, List<String> notes) {
        this(revision, file, List.of(), List.of(), List.of(), notes);
    }

    @Override
    public boolean changed() {
        return file.isPresent();
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.script(this);
    }
}
