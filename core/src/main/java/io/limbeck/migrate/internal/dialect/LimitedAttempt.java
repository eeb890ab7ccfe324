package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An attempt to reach a database that ends in time, whatever the driver does: a server that accepts connections and never answers holds
 * some drivers for ever.
 */
public final class LimitedAttempt {
    /** Of the standard: the client was unable to establish the connection. */
    private static final String UNABLE = "08001";

    private LimitedAttempt() {}

    /** Opens something. */
    @FunctionalInterface
    public interface Attempt<T> {
        /** Tries once. */
        T make() throws SQLException;
    }

    /**
     * Makes an attempt on a thread of its own, and closes what it opens too late.
     *
     * @throws SQLException of the attempt, or of a server that cannot be reached when the time is up
     */
    public static <T> T within(Duration limit, Attempt<T> attempt) throws SQLException {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> make(attempt, outcome), "migrate-connect");
        thread.setDaemon(true);
        long begun = System.nanoTime();
        thread.start();
        try {
            return outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable failure = requireNonNull(failed.getCause(), "cause");
            throw isSilence(failure) ? silent(Duration.ofNanos(System.nanoTime() - begun), failure) : thrown(failure);
        } catch (TimeoutException silence) {
            throw givenUp(outcome, silent(limit, silence));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(outcome, new SQLTransientConnectionException("Interrupted.", UNABLE, e));
        }
    }

    private static <T> void make(Attempt<T> attempt, CompletableFuture<T> outcome) {
        try {
            T made = attempt.make();
            if (!outcome.complete(made) && made instanceof AutoCloseable late) {
                late.close();
            }
        } catch (Throwable failure) { // for the thread that waits
            outcome.completeExceptionally(failure);
        }
    }

    private static SQLException thrown(Throwable failure) {
        if (failure instanceof RuntimeException known) {
            throw known;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof SQLException refusal ? refusal : new SQLException(failure);
    }

    /** Whether the driver gave up first, by our limit or one of the URL. A connection that is not accepted times out in other words. */
    private static boolean isSilence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException && "Read timed out".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static SQLException silent(Duration waited, Throwable cause) {
        return new SQLTransientConnectionException(
                "It accepts connections, but has not responded for " + waited.toMillis() + " ms.", UNABLE, cause);
    }

    private static SQLException givenUp(CompletableFuture<?> outcome, SQLException abandoned) {
        outcome.completeExceptionally(abandoned);
        return abandoned;
    }
}
