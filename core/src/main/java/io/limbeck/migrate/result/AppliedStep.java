package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One row of the history: a step that ran on the database, or was tried.
 *
 * @param revision its id
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param message the revision's message at that time
 * @param checksum of the script that ran; empty for a stamp
 * @param started when it started
 * @param millis how long it took
 * @param user the operating system's user
 * @param host the machine
 * @param toolVersion migrate's version
 * @param outcome {@code done}, {@code failed}, or {@code accepted} if a changed script was accepted
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
