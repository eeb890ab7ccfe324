package io.limbeck.migrate.internal.history;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.result.AppliedStep;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Follows a clock, but is never set back: the history is read by the times in it, and its last row of a revision holds the checksum that
 * counts. Not thread-safe.
 */
public final class HistoryClock extends Clock {
    private final Clock clock;
    private Instant last;

    private HistoryClock(Clock clock, Instant last) {
        this.clock = requireNonNull(clock, "clock");
        this.last = requireNonNull(last, "last");
    }

    /**
     * A clock for the next rows of a history.
     *
     * @param history the oldest first
     */
    public static HistoryClock after(List<AppliedStep> history, Clock clock) {
        return new HistoryClock(
                clock,
                history.isEmpty()
                        ? Instant.MIN
                        : history.get(history.size() - 1).started());
    }

    /** Later than all times before. */
    @Override
    public Instant instant() {
        Instant now = clock.instant();
        last = now.isAfter(last) ? now : last.plusNanos(1_000);
        return last;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HistoryClock(clock.withZone(zone), last);
    }
}
