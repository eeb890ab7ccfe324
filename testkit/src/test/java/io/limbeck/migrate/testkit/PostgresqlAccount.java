package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An application's own account, which may do only what it was granted. */
final class PostgresqlAccount implements AutoCloseable {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestDatabase database;
    private final String name = "app_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();

    PostgresqlAccount(TestDatabase database) {
        this.database = database;
        database.run("CREATE ROLE " + name, "GRANT USAGE ON SCHEMA public TO " + name);
    }

    String name() {
        return name;
    }

    PostgresqlAccount granted(String rights) {
        database.run("GRANT " + rights + " TO " + name);
        return this;
    }

    /** The first column of the rows that it gets, as text. */
    List<String> reads(String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + name);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        database.run("DROP OWNED BY " + name, "DROP ROLE " + name);
    }
}
