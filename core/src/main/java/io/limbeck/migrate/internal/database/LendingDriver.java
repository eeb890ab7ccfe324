package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.error.DatabaseUnreachableException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.LimitedAttempt;
import io.limbeck.migrate.internal.dialect.loan.Lender;
import io.limbeck.migrate.internal.sink.Refusals;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source in the place of a driver. What lies outside its database, such as a scratch database, is reached by the product's driver. */
final class LendingDriver implements Lender {
    /** The second connection of a pool comes at once, or when another thread of the application gives one back. */
    private static final Duration SECOND = Duration.ofSeconds(10);

    private final DataSource source;
    private final Dialect dialect;
    private final String url;
    private final Supplier<Driver> direct;
    private final AtomicInteger lent = new AtomicInteger();

    /**
     * @param url the one that leads to the data source
     * @param direct the product's own driver, loaded when it is needed
     */
    LendingDriver(DataSource source, Dialect dialect, String url, Supplier<Driver> direct) {
        this.source = source;
        this.dialect = dialect;
        this.url = url;
        this.direct = direct;
    }

    @Override
    public Connection connect(String place, Properties properties) throws SQLException {
        if (!place.equals(url)) {
            return direct.get().connect(place, properties);
        }
        Connection connection = lent.get() == 0 ? source.getConnection() : second();
        lent.incrementAndGet();
        return LentConnection.of(connection, dialect.sessions(), lent::decrementAndGet);
    }

    private Connection second() {
        try {
            return LimitedAttempt.within(SECOND, source::getConnection);
        } catch (SQLException e) {
            throw new DatabaseUnreachableException(
                    "Cannot get a second connection from the data source of " + url + ".",
                    "One connection holds the migration lock while another one works; the data source lent only one. It answered:"
                            + " " + Refusals.words(e),
                    "Let the pool grow to at least 2 connections, such as spring.datasource.hikari.maximum-pool-size=2, and run"
                            + " the command again. Nothing was changed.",
                    e);
        }
    }

    @Override
    public boolean acceptsURL(String place) {
        return place.equals(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String place, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
