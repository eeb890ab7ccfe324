package io.limbeck.migrate.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The locks that keep other migrators out, and how long statements wait for those of others. Thread-safe. */
public interface Locks {
    /** Takes the lock that keeps other migrators out; empty when it was not got in time. */
    Optional<MigrationLock> lock(ConnectionRequest request, LockWait wait) throws SQLException;

    /**
     * Takes a second lock in the session that works, where locks are those of sessions and the first may be lost unnoticed; false when
     * it was not got in time, as a run that lost its lock still works. Limits how long the session's statements wait for locks that
     * others hold, see {@link LockWait#ofStatements}, unless the URL, the account or the server's configuration does.
     */
    default boolean lockToWork(Connection connection, LockWait wait) throws SQLException {
        return true;
    }

    /**
     * Changes how long each statement of the session waits for locks that others hold.
     *
     * @param from the limit that the session has; another one was set by somebody else and stays
     * @param to at least a millisecond
     * @return false where nothing was changed: by the reason above, or because this product cannot repeat a revision
     */
    default boolean limitLockWaits(Connection connection, Duration from, Duration to) throws SQLException {
        return false;
    }

    /** Whether a statement of a script may set what {@link #limitLockWaits} sets; asked only where that has changed something. */
    default boolean maySetLockWaits(String sql) {
        return false;
    }
}
