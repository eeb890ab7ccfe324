package io.limbeck.migrate.internal.graph;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the head of a script says about its revision, as written: references may still be prefixes of nothing, labels unspread.
 *
 * @param id letters, digits and {@code _}, at most 64
 * @param down the ids of the parents; none for a base, several for a merge
 * @param dependsOn ids or labels that must be applied before this one without being its parents
 * @param labels names of the branch that begins here
 * @param message one line for people
 * @param created when the script was written, when it says so
 * @param replaces the ids of older revisions that this one stands for
 * @param source the file as the user knows it: a path, or {@code classpath:…}
 * @param description what the script says of itself after its message, in lines; mostly empty
 */
public record RevisionHeader(
        String id,
        List<String> down,
        List<String> dependsOn,
        List<String> labels,
        String message,
        Optional<Instant> created,
        List<String> replaces,
        String source,
        String description) {
    public RevisionHeader {
        requireNonNull(id, "id");
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        requireNonNull(message, "message");
        requireNonNull(created, "created");
        replaces = List.copyOf(replaces);
        requireNonNull(source, "source");
        requireNonNull(description, "description");
    }

    /** One without a description. */
    public RevisionHeader(
            String id,
            List<String> down,
            List<String> dependsOn,
            List<String> labels,
            String message,
            Optional<Instant> created,
            List<String> replaces,
            String source) {
        this(id, down, dependsOn, labels, message, created, replaces, source, "");
    }
}
