package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A new script.
 *
 * @param revision its revision; empty if there was no change to write
 * @param file the absolute path of the new file; empty like {@code revision}
 * @param differences the differences that it resolves, if it was generated from a model
 * @param unknownTables tables that no revision and no model has ever contained; the script leaves them alone
 * @param uncompared objects of the database or the model that are not compared, if it was generated from a model
 */
public record ScriptResult(
        Optional<RevisionInfo> revision,
        Optional<Path> file,
        List<DifferenceInfo> differences,
        List<String> unknownTables,
        List<UncomparedInfo> uncompared,
        List<Advice> notes)
        implements Result {
    public ScriptResult {
        requireNonNull(revision, "revision");
        requireNonNull(file, "file");
        differences = List.copyOf(differences);
        unknownTables = List.copyOf(unknownTables);
        uncompared = List.copyOf(uncompared);
        notes = List.copyOf(notes);
    }

    /** A script that was not generated from a model. */
    public ScriptResult(Optional<RevisionInfo> revision, Optional<Path> file, List<Advice> notes) {
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
