package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A role of PostgreSQL, without rights of its own. */
final class PostgresqlAccount extends Account {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestDatabase database;
    private final String name = "app_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();

    PostgresqlAccount(TestDatabase database) {
        this.database = database;
        database.run(
                "CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "'",
                "GRANT USAGE ON SCHEMA public TO " + name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PostgresqlAccount granted(String rights) {
        database.run("GRANT " + rights + " TO " + name);
        return this;
    }

    @Override
    public String url() {
        return database.url().replaceFirst("user=[^&]*(&password=[^&]*)?", "user=" + name + "&password=" + PASSWORD);
    }

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    public void close() {
        database.run("DROP OWNED BY " + name, "DROP ROLE " + name);
    }
}
