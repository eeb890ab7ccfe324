package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** H2's statistics of statements: it keeps the text of each that has run, as long as somebody keeps the database open. */
final class H2Witness implements Witness {
    private static final int MOST = 100_000;

    private final Connection open;

    H2Witness(TestDatabase database) {
        try {
            open = database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        start();
    }

    private void start() {
        run("SET QUERY_STATISTICS FALSE"); // forgets
        run("SET QUERY_STATISTICS TRUE");
        run("SET QUERY_STATISTICS_MAX_ENTRIES " + MOST);
    }

    @Override
    public List<String> changes(String... except) {
        List<LoggedStatement> logged = statements();
        start();
        if (logged.size() >= MOST) {
            throw new IllegalStateException("more statements than H2 keeps");
        }
        return logged.stream()
                .filter(statement -> !statement.onlyReads(H2Syntax.SQL)
                        && !statement.begins("SET QUERY_STATISTICS")
                        && !statement.names(except))
                .map(LoggedStatement::sql)
                .toList();
    }

    private List<LoggedStatement> statements() {
        try (Statement statement = open.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT sql_statement FROM information_schema.query_statistics")) {
            List<LoggedStatement> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new LoggedStatement("", "", rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void run(String sql) {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin " + sql, e);
        }
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
