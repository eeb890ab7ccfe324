package io.limbeck.migrate.internal.diff;

import static java.util.Objects.requireNonNull;

/**
 * What was dropped and what was added fit so well that it is likely one thing under a new name.
 *
 * @param why in words for people: {@code same type, same place, similar name}
 */
public record RenameProposal(Rename rename, String why) {
    public RenameProposal {
        requireNonNull(rename, "rename");
        requireNonNull(why, "why");
    }
}
