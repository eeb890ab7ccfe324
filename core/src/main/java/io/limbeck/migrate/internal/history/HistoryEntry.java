package io.limbeck.migrate.internal.history;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.result.Direction;
import java.time.Instant;

/**
 * One applied step as the history keeps it.
 *
 * @param checksum as {@link io.limbeck.migrate.internal.script.ScriptChecksum} spells it; empty for a stamp
 * @param user who ran it, by the operating system
 * @param outcome one of the constants
 */
public record HistoryEntry(
        String revision,
        Direction direction,
        String message,
        String checksum,
        Instant started,
        long millis,
        String user,
        String host,
        String toolVersion,
        String outcome) {
    /** It ended well. */
    public static final String DONE = "done";

    /** It did not; what remains of it is in the journal, or nothing. */
    public static final String FAILED = "failed";

    /** It ran earlier, and a person accepted that its script was changed. */
    public static final String ACCEPTED = "accepted";

    public HistoryEntry {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        requireNonNull(message, "message");
        requireNonNull(checksum, "checksum");
        requireNonNull(started, "started");
        requireNonNull(user, "user");
        requireNonNull(host, "host");
        requireNonNull(toolVersion, "toolVersion");
        requireNonNull(outcome, "outcome");
    }
}
