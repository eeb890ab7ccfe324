package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction of somebody else, which keeps its locks until it is committed or the session is closed. */
final class OtherSession implements AutoCloseable {
    private final Connection connection;

    OtherSession(TestDatabase database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
