package io.limbeck.migrate.testkit;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.ReferentialAction;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database that one test has for itself. */
public abstract class TestDatabase implements AutoCloseable {
    private static final MigrationListener SILENT = new MigrationListener() {};

    public abstract Dialect dialect();

    /** As a user would configure it. */
    public abstract String url();

    /** The same, where foreign keys hold. */
    public String urlWithForeignKeys() {
        return url();
    }

    /** A connection as any other program would open it, in auto-commit mode. */
    public abstract Connection connect() throws SQLException;

    /** An account of its own for an application, which may do nothing yet. */
    public abstract Account account();

    /** An account that may read all that is in it now, and write nothing; where there are no accounts, a URL that only reads. */
    public abstract Account reader();

    /** Everything in it. */
    public abstract Dump dump();

    @Override
    public void close() {}

    /** Does operations one after the other, in one transaction where the database has such. */
    public final void apply(Operation... operations) {
        try (Connection connection = connectAsMigrateDoes()) {
            JdbcSink sink = new JdbcSink(connection, dialect(), Optional.empty(), SILENT);
            sink.begin();
            for (Operation operation : steps(operations)) {
                for (SqlWork work : sink.compiler().compile(operation)) {
                    try {
                        sink.run(work);
                    } catch (MigrateException said) {
                        throw said;
                    } catch (RuntimeException e) {
                        throw new IllegalStateException(e.getMessage() + "\nin " + work.sql(), e);
                    }
                }
            }
            sink.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private List<Operation> steps(Operation... operations) {
        return Stream.of(operations)
                .flatMap(operation -> dialect().compiler().steps(operation).stream())
                .toList();
    }

    /** A connection to write, with the settings of its dialect. */
    final Connection connectAsMigrateDoes() throws SQLException {
        ConnectionRequest request = new ConnectionRequest(
                DriverManager.getDriver(url()), url(), Optional.empty(), Optional.empty(), Access.WRITE, Duration.ZERO);
        return dialect().sessions().connect(request);
    }

    /** The statements that would do an operation on what is there. */
    public final List<SqlWork> compile(Operation operation) {
        return work(connection -> {
            JdbcSink sink = new JdbcSink(connection, dialect(), Optional.empty(), SILENT);
            sink.begin();
            List<SqlWork> work = new ArrayList<>();
            List<SqlWork> before = List.of();
            for (Operation step : steps(operation)) {
                before.forEach(sink::run); // for the next step to see
                before = sink.compiler().compile(step);
                work.addAll(before);
            }
            sink.rollback();
            return work;
        });
    }

    /** Runs statements, each by itself. */
    public final void run(String... statements) {
        work(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return 0;
        });
    }

    /** The rows of a query. */
    public final List<List<@Nullable Object>> rows(String query) {
        return work(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                int width = found.getMetaData().getColumnCount();
                List<List<@Nullable Object>> rows = new ArrayList<>();
                while (found.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        row.add(plain(found.getObject(i)));
                    }
                    rows.add(row);
                }
                return rows;
            }
        });
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, (int) text.length());
        }
        return value instanceof Blob bytes ? bytes.getBytes(1, (int) bytes.length()) : value;
    }

    /** The only column of a query's rows, as text. */
    public final List<String> texts(String query) {
        return rows(query).stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    /** The only value of a query, as a number. */
    public final long number(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    /** Whether a statement is refused. */
    public final boolean refuses(String statement) {
        try (Connection connection = connect();
                Statement running = connection.createStatement()) {
            running.execute(statement);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** The values of a column as any client shows them: truth as 1 and 0, bytes in hexadecimal, points in time in UTC. */
    public abstract List<String> shown(String table, String column, String orderedBy);

    /** A collation that does not tell small letters from capitals. */
    public abstract String caseBlindCollation();

    /** Whether a view still works when a column that it shows is renamed. */
    public boolean viewsFollowColumns() {
        return true;
    }

    /** Whether columns, names and comments change without the table being written anew. */
    public boolean altersInPlace() {
        return true;
    }

    /** What its foreign keys can do. */
    public List<ReferentialAction> referentialActions() {
        return List.of(ReferentialAction.values());
    }

    /** As {@link #refuses}, where foreign keys hold. */
    public boolean refusesWithForeignKeys(String statement) {
        return refuses(statement);
    }

    /** Does something on a connection that has no past. */
    protected <T> T work(Work<T> work) {
        try (Connection connection = connect()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Something done on a connection. */
    @FunctionalInterface
    protected interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
