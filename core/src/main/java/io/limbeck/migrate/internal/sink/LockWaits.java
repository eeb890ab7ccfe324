package io.limbeck.migrate.internal.sink;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.stop.Stop;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long the statements of a run wait for locks that others hold: for all of {@code lock.timeout}, or shortly where the step that is
 * then refused can be repeated. Later queries of the same table wait in the same queue, and get through between short waits.
 *
 * <p>A limit that a script, the URL, the account or the server's configuration sets is left as it is. Not thread-safe.
 */
public final class LockWaits {
    /** Longer than the second after which PostgreSQL looks for deadlocks and ends an autovacuum that is in the way. */
    public static final Duration SHORT = Duration.ofSeconds(2);

    private final Connection connection;
    private final Dialect dialect;
    private final Duration whole;
    private final Stop stop;
    private boolean isShort;
    private boolean othersLimit;

    /** @param configured {@code lock.timeout}, which is the session's limit unless another one is set */
    LockWaits(Connection connection, Dialect dialect, Duration configured, Stop stop) {
        this.connection = requireNonNull(connection, "connection");
        this.dialect = requireNonNull(dialect, "dialect");
        this.whole = LockWait.ofStatements(configured);
        this.stop = requireNonNull(stop, "stop");
    }

    /** {@code lock.timeout}, as servers take it. */
    public Duration whole() {
        return whole;
    }

    /** Whether statements wait only shortly: a rollback leaves nothing of the step so far. */
    public boolean areShort() {
        return isShort;
    }

    /** A step begins that can be repeated: waits are short if there is time for two and a pause. Not in a transaction. */
    public void shorten() {
        if (!isShort && !othersLimit && whole.compareTo(SHORT.multipliedBy(2)) > 0) {
            isShort = isChanged(whole, SHORT);
            othersLimit = !isShort;
        }
    }

    /** From here on the step cannot be repeated. */
    public void lengthen() {
        if (isShort) {
            isShort = false;
            isChanged(SHORT, whole);
        }
    }

    /** Comes before each statement of a script: where it may set a limit of its own, what the limit refuses is not repeated. */
    public void before(String sql) {
        if (isShort && dialect.locks().maySetLockWaits(sql)) {
            lengthen();
        }
    }

    private boolean isChanged(Duration from, Duration to) {
        try {
            return dialect.locks().limitLockWaits(connection, from, to);
        } catch (SQLException e) {
            throw new StatementFailedException("(limiting waits for locks)", e);
        }
    }

    /** See {@link Stop#rest}. */
    public void rest(Duration pause) {
        stop.rest(pause);
    }
}
