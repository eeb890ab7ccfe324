package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.nio.file.Path;
import java.util.List;

/**
 * The scripts that were written from those of another tool.
 *
 * @param tool the other tool
 * @param source the absolute path of the folder that was read
 * @param revisions in the order in which they are applied
 * @param heads the heads after the import
 * @param notes what to do next
 */
public record ImportResult(
        String tool, Path source, List<ImportedRevision> revisions, List<String> heads, List<Advice> notes)
        implements Result {
    public ImportResult {
        requireNonNull(tool, "tool");
        requireNonNull(source, "source");
        revisions = List.copyOf(revisions);
        heads = List.copyOf(heads);
        notes = List.copyOf(notes);
    }

    @Override
    public boolean changed() {
        return !revisions.isEmpty();
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.imported(this);
    }
}
