package io.limbeck.migrate.internal.foreign;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import java.nio.file.Path;
import java.util.List;

/**
 * All scripts of another tool.
 *
 * @param tool its name
 * @param source the folder that was read
 * @param notes what a person must know besides
 */
public record ForeignHistory(String tool, Path source, List<ForeignScript> scripts, List<Advice> notes) {
    public ForeignHistory {
        requireNonNull(tool, "tool");
        requireNonNull(source, "source");
        scripts = List.copyOf(scripts);
        notes = List.copyOf(notes);
    }
}
