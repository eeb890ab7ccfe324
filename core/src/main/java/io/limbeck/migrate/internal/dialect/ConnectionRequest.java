package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.loan.Lender;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * How and for what to connect.
 *
 * @param url the JDBC URL, without credentials
 * @param busyTimeout how long the database may wait for another's lock within one statement
 * @param limit how long a server may take to answer
 */
public record ConnectionRequest(
        Driver driver,
        String url,
        Optional<String> username,
        Optional<String> password,
        Access access,
        Duration busyTimeout,
        Duration limit) {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    public ConnectionRequest {
        requireNonNull(driver, "driver");
        requireNonNull(url, "url");
        requireNonNull(username, "username");
        requireNonNull(password, "password");
        requireNonNull(access, "access");
        requireNonNull(busyTimeout, "busyTimeout");
        requireNonNull(limit, "limit");
    }

    /** With as much time as a server that is there needs at most. */
    public ConnectionRequest(
            Driver driver,
            String url,
            Optional<String> username,
            Optional<String> password,
            Access access,
            Duration busyTimeout) {
        this(driver, url, username, password, access, busyTimeout, LONGEST);
    }

    public ConnectionRequest with(Access other) {
        return new ConnectionRequest(driver, url, username, password, other, busyTimeout, limit);
    }

    /** The same, to be answered sooner. */
    public ConnectionRequest within(Duration other) {
        return new ConnectionRequest(
                driver, url, username, password, access, busyTimeout, other.compareTo(LONGEST) < 0 ? other : LONGEST);
    }

    /** Whether the connection was opened by somebody else, without the properties that it is asked for. */
    public boolean isLent() {
        return driver instanceof Lender;
    }

    /** Opens a connection, and gives up when the server is silent for longer than the limit. */
    public Connection open(Opening opening) throws SQLException {
        return LimitedAttempt.within(limit, opening::open);
    }

    /** Asks a driver for a connection, and the server for its settings. */
    @FunctionalInterface
    public interface Opening {
        Connection open() throws SQLException;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ConnectionRequest[" + url + ", " + access + "]";
    }
}
