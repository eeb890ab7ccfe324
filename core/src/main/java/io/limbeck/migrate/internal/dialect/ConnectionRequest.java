package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import java.sql.Driver;
import java.time.Duration;
import java.util.Optional;

/**
 * How and for what to connect.
 *
 * @param url the JDBC URL, without credentials
 * @param busyTimeout how long the database may wait for another's lock within one statement
 */
public record ConnectionRequest(
        Driver driver,
        String url,
        Optional<String> username,
        Optional<String> password,
        Access access,
        Duration busyTimeout) {
    public ConnectionRequest {
        requireNonNull(driver, "driver");
        requireNonNull(url, "url");
        requireNonNull(username, "username");
        requireNonNull(password, "password");
        requireNonNull(access, "access");
        requireNonNull(busyTimeout, "busyTimeout");
    }

    public ConnectionRequest with(Access other) {
        return new ConnectionRequest(driver, url, username, password, other, busyTimeout);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ConnectionRequest[" + url + ", " + access + "]";
    }
}
