package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.result.Direction;
import java.time.Instant;

/**
 * One applied step as the history keeps it.
 *
 * @param checksum of the script's normalised text; empty for a stamp
 * @param user who ran it, by the operating system
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
        String toolVersion) {
    public HistoryEntry {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        requireNonNull(message, "message");
        requireNonNull(checksum, "checksum");
        requireNonNull(started, "started");
        requireNonNull(user, "user");
        requireNonNull(host, "host");
        requireNonNull(toolVersion, "toolVersion");
    }
}
