package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.config.DatabaseUrl;
import io.limbeck.migrate.config.MigrateConfig;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The data source of a URL that is none of a known product, such as {@code jdbc:p6spy:…}: whichever driver accepts it is asked, and what
 * it leads to is seen from its connections.
 *
 * @param properties user name and password
 */
record StrangeDriver(Driver driver, String url, Properties properties) implements DataSource {
    /** Empty if no driver on the class path accepts the URL. */
    static Optional<DataSource> of(DatabaseUrl url, MigrateConfig config) {
        Properties properties = new Properties();
        config.username().ifPresent(name -> properties.setProperty("user", name));
        config.password().ifPresent(password -> properties.setProperty("password", password));
        return Stream.concat(services(config.classLoader()), DriverManager.drivers())
                .filter(driver -> accepts(driver, url.jdbc()))
                .findFirst()
                .map(driver -> new StrangeDriver(driver, url.jdbc(), properties));
    }

    /** Without those that cannot be loaded. */
    private static Stream<Driver> services(ClassLoader loader) {
        Stream.Builder<Driver> drivers = Stream.builder();
        Iterator<Driver> found = ServiceLoader.load(Driver.class, loader).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return drivers.build();
                }
                drivers.add(found.next());
            } catch (ServiceConfigurationError | LinkageError broken) {
                // another one may accept the URL
            }
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("The driver " + driver.getClass().getName() + " does not open this URL.");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        throw new SQLException("It wraps nothing.");
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StrangeDriver[" + driver.getClass().getName() + "]";
    }
}
