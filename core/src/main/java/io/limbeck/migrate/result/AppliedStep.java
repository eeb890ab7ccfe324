package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One line of the history: something that was run on the database, or tried.
 *
 * @param revision its id
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param message the revision's, at that time
 * @param checksum of the script that ran; empty for a stamp
 * @param started when it began
 * @param millis how long it took
 * @param user who ran it, by the operating system
 * @param host where
 * @param toolVersion migrate's version
 * @param outcome {@code done}; {@code failed}; {@code accepted}: a person accepted that the script was changed
 */
public record AppliedStep(
        String revision,
        String direction,
        String message,
        String checksum,
        Instant started,
        long millis,
        String user,
        String host,
        String toolVersion,
        String outcome) {
    public AppliedStep {
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
