package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads what the server logs, on a connection of its own. */
abstract class LogWitness implements Witness {
    protected final Connection connection;

    /** The name of the database that is watched. */
    protected final String live;

    LogWitness(TestDatabase database) {
        try {
            connection = database.connect();
            live = connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    protected final void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin " + sql, e);
        }
    }

    /** Lets the server log no longer. */
    protected abstract void endLog();

    @Override
    public final void close() {
        endLog();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
