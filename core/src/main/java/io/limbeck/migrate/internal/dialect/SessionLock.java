package io.limbeck.migrate.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A lock that a database keeps for a session, on a connection of its own: the server drops it with the session, whatever becomes of
 * this process. It is polled, because a session that blocks inside the server holds a snapshot, which other sessions may wait for.
 */
public final class SessionLock implements MigrationLock {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    private final Connection connection;
    private final String release;

    private SessionLock(Connection connection, String release) {
        this.connection = connection;
        this.release = release;
    }

    /** Asks for the lock on an open connection, at once. */
    @FunctionalInterface
    public interface Attempt {
        boolean succeeds(Connection connection) throws SQLException;
    }

    /** Asks who has the lock, on the same connection. */
    @FunctionalInterface
    public interface Holder {
        Optional<String> find(Connection connection) throws SQLException;
    }

    /**
     * Tries until the lock is got or the time is up.
     *
     * @param connection used for the lock alone; closed when the lock is not got, and with it
     * @param release the statement that gives it back: a server notices the end of a session only a little later
     */
    public static Optional<MigrationLock> take(
            Connection connection, Attempt attempt, String release, Holder holder, LockWait wait) throws SQLException {
        try {
            if (poll(connection, attempt, holder, wait)) {
                return Optional.of(new SessionLock(connection, release));
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private static boolean poll(Connection connection, Attempt attempt, Holder holder, LockWait wait)
            throws SQLException {
        long deadline = System.nanoTime() + wait.timeout().toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (!attempt.succeeds(connection)) {
            if (pause == FIRST_PAUSE_MILLIS) {
                wait.occupiedBy(holder(connection, holder));
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                Thread.sleep(Math.min(pause, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
        return true;
    }

    /** Whoever may not ask waits all the same. */
    private static Optional<String> holder(Connection connection, Holder holder) {
        try {
            return holder.find(connection);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (Connection closing = connection;
                Statement statement = closing.createStatement()) {
            statement.execute(release);
        } catch (SQLException e) {
            // The session ends whatever the driver says of it, and with it the lock.
            return;
        }
    }
}
