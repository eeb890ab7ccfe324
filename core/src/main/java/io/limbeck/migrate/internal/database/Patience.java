package io.limbeck.migrate.internal.database;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.sink.Refusals;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * Waits for a database that is not there yet, with pauses that grow and differ, so that many who wait do not come at once.
 *
 * @param timeout from the first attempt on; zero tries once
 */
public record Patience(Duration timeout, MigrationListener listener) {
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long FIRST_ROOM_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long SHORTEST_ATTEMPT_MILLIS = 500;
    private static final Duration SINGLE_ATTEMPT = Duration.ofSeconds(15);

    public Patience {
        requireNonNull(timeout, "timeout");
        requireNonNull(listener, "listener");
    }

    /** Something that needs the database. */
    @FunctionalInterface
    interface Attempt<T> {
        /**
         * Tries once.
         *
         * @param limit how long a server may take to answer
         */
        T make(Duration limit) throws SQLException;
    }

    /** Tries until it succeeds, is refused for good, or the time is up. */
    <T> T until(Dialect dialect, String displayUrl, Attempt<T> attempt) throws SQLException {
        return until(e -> dialect.failures().kindOf(e) == FailureKind.UNREACHABLE, displayUrl, attempt);
    }

    /** @param passing whether a failure may pass with time */
    <T> T until(Predicate<SQLException> passing, String displayUrl, Attempt<T> attempt) throws SQLException {
        Pauses pauses = new Pauses(timeout);
        while (true) {
            try {
                return attempt.make(pauses.left());
            } catch (SQLException e) {
                if (!passing.test(e)) {
                    throw e;
                }
                Optional<Duration> pause = pauses.next();
                if (pause.isEmpty()) {
                    throw e;
                }
                listener.waiting("waiting for " + displayUrl + ", next attempt in "
                        + pause.get().toMillis() + " ms: " + Refusals.words(e).replace('\n', ' '));
                if (!Pauses.rest(pause.get())) {
                    throw e;
                }
            }
        }
    }

    /** How long to rest between attempts. */
    public static final class Pauses {
        private final long deadline;
        private final boolean waits;
        private long millis;

        public Pauses(Duration timeout) {
            this(timeout, FIRST_PAUSE_MILLIS);
        }

        private Pauses(Duration timeout, long firstMillis) {
            deadline = System.nanoTime() + timeout.toNanos();
            waits = !timeout.isZero();
            millis = firstMillis;
        }

        /** Between attempts that keep others waiting: long enough from the first on. */
        public static Pauses leavingRoom(Duration timeout) {
            return new Pauses(timeout, FIRST_ROOM_MILLIS);
        }

        /** How long an attempt may take that begins now. */
        Duration left() {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            return waits ? Duration.ofMillis(Math.max(left, SHORTEST_ATTEMPT_MILLIS)) : SINGLE_ATTEMPT;
        }

        /** Empty when the time is up. */
        public Optional<Duration> next() {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            long pause = millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1);
            millis = Math.min(millis * 2, LONGEST_PAUSE_MILLIS);
            return Optional.of(Duration.ofMillis(Math.min(pause, left)));
        }

        /** False when the thread was interrupted. */
        public static boolean rest(Duration pause) {
            try {
                Thread.sleep(pause.toMillis());
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
