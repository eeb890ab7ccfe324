package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A lock that a database keeps for a session: the server drops it with the session, whatever becomes of this process. It is polled,
 * because a session that blocks inside the server holds a snapshot, which other sessions may wait for.
 *
 * <p>Migrators take one on a connection of its own, and before they work a second one in the session that works: should the first be
 * lost, nobody else begins before that session has ended, too.
 */
public final class SessionLock implements MigrationLock {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 200;
    private static final int ANSWER_MILLIS = 10_000;

    private final Connection connection;
    private final Words words;

    private SessionLock(Connection connection, Words words) {
        this.connection = connection;
        this.words = words;
    }

    /**
     * The statements of one lock.
     *
     * @param take a query that is true when the lock was got at once
     * @param held a query that is true while this session has the lock
     * @param holder a query for a sentence about who has it; may be refused
     * @param release gives it back: a server notices the end of a session only a little later
     */
    public record Words(String take, String held, String holder, String release) {
        public Words {
            requireNonNull(take, "take");
            requireNonNull(held, "held");
            requireNonNull(holder, "holder");
            requireNonNull(release, "release");
        }
    }

    /** A look at the server before its lock is trusted. */
    @FunctionalInterface
    public interface Check {
        /** Fails where the lock would keep nobody out. */
        void on(Connection connection) throws SQLException;
    }

    /**
     * The same connection, on which a server that falls silent is given up.
     *
     * @param connection just opened, for a lock; closed when it is of no use
     */
    public static Connection answering(Connection connection, ConnectionRequest request) throws SQLException {
        try {
            connection.setNetworkTimeout(
                    Runnable::run, (int) Math.min(request.limit().toMillis(), ANSWER_MILLIS));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Tries until the lock is got or the time is up.
     *
     * @param connection used for the lock alone; closed when the lock is not got, and with it
     * @throws DatabaseException if the server refuses the statements of the check or of the lock
     */
    public static Optional<MigrationLock> take(
            Failures failures, Connection connection, Check check, Words words, LockWait wait) throws SQLException {
        try {
            check.on(connection);
            connection.setNetworkTimeout(
                    Runnable::run, ANSWER_MILLIS); // a server that is silent for so long is as good as gone
            if (isTaken(connection, words, wait)) {
                return Optional.of(new SessionLock(connection, words));
            }
        } catch (SQLException e) {
            connection.close();
            if (hasNoLock(failures.kindOf(e))) {
                throw DatabaseFailures.serverWithoutLock("this server", "It answers: " + e.getMessage(), e);
            }
            throw e;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** The product itself accepts these statements: whatever refuses them is another one, or has no such lock. */
    private static boolean hasNoLock(FailureKind refusal) {
        return refusal == FailureKind.OTHER || refusal == FailureKind.OBJECT_MISSING;
    }

    /** Tries the same in a session that goes on to work, and keeps the lock until it ends. */
    public static boolean isTaken(Connection connection, Words words, LockWait wait) throws SQLException {
        long deadline = System.nanoTime() + wait.timeout().toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (!isTrue(connection, words.take())) {
            if (pause == FIRST_PAUSE_MILLIS) {
                wait.occupiedBy(holder(connection, words));
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

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Whoever may not ask waits all the same. */
    private static Optional<String> holder(Connection connection, Words words) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(words.holder())) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized boolean isHeld() {
        try {
            return isTrue(connection, words.held());
        } catch (SQLException ended) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        try (Connection closing = connection;
                Statement statement = closing.createStatement()) {
            statement.execute(words.release());
        } catch (SQLException e) {
            // The session ends whatever the driver says of it, and with it the lock.
            return;
        }
    }
}
