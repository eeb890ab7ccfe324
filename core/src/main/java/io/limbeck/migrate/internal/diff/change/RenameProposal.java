package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What was dropped and what was added fit so well that it is likely one thing under a new name.
 *
 * @param why the reason as text: {@code same type, same place, similar name}
 * @param alternatives what else the same thing may have become
 */
public record RenameProposal(Rename rename, String why, List<Rename> alternatives) {
    public RenameProposal {
        requireNonNull(rename, "rename");
        requireNonNull(why, "why");
        alternatives = List.copyOf(alternatives);
    }

    /** Why, and what else it may be: {@code same type; or users.first=family}. */
    public String reason() {
        return alternatives.isEmpty()
                ? why
                : why + alternatives.stream().map(Rename::toString).collect(joining(", or ", "; or ", ""));
    }
}
