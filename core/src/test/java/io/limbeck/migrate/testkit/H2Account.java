package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.Driver;

/** A user of H2 without rights of its own. */
final class H2Account extends Account {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestDatabase database;
    private final String name = "app_" + MADE.incrementAndGet();

    H2Account(TestDatabase database) {
        this.database = database;
        database.run("CREATE USER " + name + " PASSWORD '" + PASSWORD + "'");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Account granted(String rights) {
        database.run("GRANT " + rights + " TO " + name);
        return this;
    }

    @Override
    public String url() {
        String url = database.url(); // whose other settings are an administrator's
        return url.substring(0, url.indexOf(';')) + ";DATABASE_TO_LOWER=TRUE;USER=" + name + ";PASSWORD=" + PASSWORD;
    }

    @Override
    protected Connection connect() throws SQLException {
        return new Driver().connect(url(), new Properties());
    }

    @Override
    public void close() {
        database.run("DROP USER " + name);
    }
}
