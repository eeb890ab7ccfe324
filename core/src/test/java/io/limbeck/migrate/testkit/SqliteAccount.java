package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.SQLException;

/** Whoever opens the file: SQLite knows no accounts. */
final class SqliteAccount extends Account {
    private final TestDatabase database;

    SqliteAccount(TestDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "anyone";
    }

    @Override
    public Account granted(String rights) {
        return this;
    }

    @Override
    public String url() {
        return database.url();
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {}
}
