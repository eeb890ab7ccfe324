package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An application's own account, which may do only what it was granted. */
public abstract class Account implements AutoCloseable {
    /**
     * That of every account of the tests' servers. No text of a test holds it by chance, and nothing that is printed or left behind may hold it:
     * {@code .ci/reports} searches for it.
     */
    public static final String PASSWORD = "kestrel-7c41e09d5ab2";

    /** As a {@code GRANT} names it. */
    public abstract String name();

    /** Lets it do something: {@code SELECT ON books}. */
    public abstract Account granted(String rights);

    /** The URL by which it reaches the database. */
    public abstract String url();

    /** A connection of this account, in auto-commit mode. */
    protected abstract Connection connect() throws SQLException;

    /** The first column of the rows that it gets, as text. */
    public final List<String> reads(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin " + query, e);
        }
    }

    /** Whether it may not. */
    public final boolean refuses(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeQuery(query).close();
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** Runs a statement that changes rows. */
    public final void writes(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin " + sql, e);
        }
    }

    @Override
    public abstract void close();
}
