package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A user of MariaDB or MySQL without rights of its own. */
final class MariadbAccount extends Account {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final MariadbTestDatabase database;
    private final String user = "app_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();

    MariadbAccount(MariadbTestDatabase database) {
        this.database = database;
        database.run("CREATE USER " + name() + " IDENTIFIED BY '" + PASSWORD + "'");
    }

    @Override
    public String name() {
        return user + "@localhost";
    }

    @Override
    public Account granted(String rights) {
        database.run("GRANT " + rights + " TO " + name());
        return this;
    }

    @Override
    public String url() {
        return database.urlOf(user);
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.connectAs(user);
    }

    @Override
    public void close() {
        database.run("DROP USER " + name());
    }
}
