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
 */
public record ScriptResult(Optional<RevisionInfo> revision, Optional<Path> file, List<String> notes) implements Result {
    public ScriptResult {
        requireNonNull(revision, "revision");
        requireNonNull(file, "file");
        notes = List.copyOf(notes);
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
