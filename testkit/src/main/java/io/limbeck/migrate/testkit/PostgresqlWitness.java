package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.dialect.scratch.ScratchName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's log, in JSON: every statement of the sessions that begin on the database after the witness came. */
final class PostgresqlWitness extends LogWitness {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STATEMENT = "^(statement|execute [^:]*): ";

    private long read;

    PostgresqlWitness(TestDatabase database) {
        super(database);
        if (text("SELECT pg_current_logfile('jsonlog')").isEmpty()) {
            throw Need.of("postgresql")
                    .unmet("the server keeps no log: logging_collector = on, log_destination = jsonlog", null);
        }
        run("ALTER DATABASE " + live + " SET log_statement = 'all'");
        read = size();
    }

    private long size() {
        return Long.parseLong(text("SELECT (pg_stat_file(pg_current_logfile('jsonlog'))).size"));
    }

    @Override
    public List<String> changes(String... except) {
        Map<String, List<LoggedStatement>> sessions = new LinkedHashMap<>();
        for (LoggedStatement statement : statements()) {
            sessions.computeIfAbsent(statement.session(), session -> new ArrayList<>())
                    .add(statement);
        }
        return sessions.values().stream()
                .flatMap(session -> lasting(session).stream())
                .filter(statement -> !statement.onlyReads(PostgresqlSyntax.SQL)
                        && !statement.isAboutAScratch(PostgresqlSyntax.SQL)
                        && !statement.names(except))
                .map(LoggedStatement::sql)
                .toList();
    }

    /** Without what filled a scratch schema in a transaction that was rolled back, or not ended. */
    private static List<LoggedStatement> lasting(List<LoggedStatement> session) {
        List<LoggedStatement> lasting = new ArrayList<>();
        List<LoggedStatement> block = new ArrayList<>();
        for (LoggedStatement statement : session) {
            if (statement.begins("BEGIN", "COMMIT")) {
                lasting.addAll(block);
                block.clear();
            } else if (statement.begins("ROLLBACK") && !statement.begins("ROLLBACK TO")) {
                lasting.addAll(outsideOfScratches(block));
                block.clear();
            } else {
                block.add(statement);
            }
        }
        lasting.addAll(outsideOfScratches(block));
        return lasting;
    }

    /** A sequence's number is not rolled back, and a live table would be locked. */
    private static List<LoggedStatement> outsideOfScratches(List<LoggedStatement> block) {
        boolean scratch = block.stream()
                .anyMatch(statement ->
                        statement.begins("CREATE SCHEMA \"" + ScratchName.PREFIX.toUpperCase(java.util.Locale.ROOT)));
        return scratch
                ? block.stream()
                        .filter(statement -> statement.names("public.", "\"public\".", "setval"))
                        .toList()
                : block;
    }

    private List<LoggedStatement> statements() {
        String mark = "mark " + System.nanoTime();
        run("SET log_statement = 'all'");
        run("SELECT '" + mark + "'");
        run("SET log_statement = 'none'");
        Instant end = Instant.now().plus(PATIENCE);
        while (text("SELECT position('" + mark + "' in pg_read_file(pg_current_logfile('jsonlog'), " + read
                        + ", 1000000000))")
                .equals("0")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the server's log does not go on");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        long size = size();
        List<LoggedStatement> statements = between(read, size);
        read = size;
        return statements;
    }

    private List<LoggedStatement> between(long from, long to) {
        String lines = "regexp_split_to_table(pg_read_file(pg_current_logfile('jsonlog'), " + from + ", " + (to - from)
                + "), E'\\n') AS line";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT entry ->> 'session_id', entry ->> 'message'"
                        + " FROM (SELECT line::json AS entry FROM " + lines
                        + " WHERE pg_input_is_valid(line, 'json')) e"
                        + " WHERE entry ->> 'dbname' = current_database() AND entry ->> 'message' ~ '" + STATEMENT
                        + "' AND (entry ->> 'pid')::int <> pg_backend_pid()")) {
            List<LoggedStatement> statements = new ArrayList<>();
            while (rows.next()) {
                statements.add(new LoggedStatement(
                        rows.getString(1), live, rows.getString(2).replaceFirst(STATEMENT, "")));
            }
            return statements;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private String text(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            String text = rows.getString(1);
            return text == null ? "" : text;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin " + query, e);
        }
    }

    @Override
    protected void endLog() {
        run("ALTER DATABASE " + live + " RESET log_statement");
    }
}
