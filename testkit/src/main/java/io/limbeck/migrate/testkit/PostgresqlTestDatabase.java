package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A database on a PostgreSQL server; what one test leaves is swept out for the next. */
public final class PostgresqlTestDatabase extends TestDatabase {
    private static final TestServer SERVER = new TestServer("postgresql");
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Deque<String> SWEPT = new ArrayDeque<>();

    private final String name;
    private final String url;

    @Nullable
    private Connection kept;

    public PostgresqlTestDatabase() {
        String admin = SERVER.url();
        this.name = takeOne(admin);
        int query = admin.indexOf('?');
        String place = query < 0 ? admin : admin.substring(0, query);
        this.url = place.substring(0, place.lastIndexOf('/') + 1) + name + (query < 0 ? "" : admin.substring(query));
    }

    private static synchronized String takeOne(String admin) {
        if (!SWEPT.isEmpty()) {
            return SWEPT.pop();
        }
        String name = "migrate_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(admin);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialects.forUrl("jdbc:postgresql:").orElseThrow();
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** On one that is kept, as each connection costs the server a process. */
    @Override
    protected <T> T work(Work<T> work) {
        try {
            if (kept == null || !kept.isValid(1)) {
                kept = connect();
            }
            try {
                return work.on(kept);
            } finally {
                forget();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void forget() throws SQLException {
        if (kept == null) {
            return;
        }
        try (Statement statement = kept.createStatement()) {
            statement.execute("DISCARD ALL");
        } catch (SQLException lost) {
            kept.close();
            kept = null;
        }
    }

    @Override
    public List<String> shown(String table, String column, String orderedBy) {
        return work(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TIME ZONE 'UTC'");
                statement.execute("SET intervalstyle = iso_8601");
                try (ResultSet rows = statement.executeQuery(
                        "SELECT " + shown(column) + " FROM " + table + " ORDER BY " + orderedBy)) {
                    List<String> values = new ArrayList<>();
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                    return values;
                }
            }
        });
    }

    private static String shown(String column) {
        return ("CASE WHEN %1$s IS NULL THEN 'NULL' ELSE CASE pg_typeof(%1$s)::text WHEN 'boolean' THEN CASE %1$s::text WHEN"
                        + " 'true' THEN '1' ELSE '0' END WHEN 'bytea' THEN upper(substr(%1$s::text, 3)) WHEN"
                        + " 'timestamp with time zone' THEN replace(%1$s::text, '+00', '') ELSE %1$s::text END END")
                .formatted(column);
    }

    @Override
    public String caseBlindCollation() {
        run(
                "CREATE COLLATION IF NOT EXISTS case_blind (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        return "case_blind";
    }

    @Override
    public Account account() {
        return new PostgresqlAccount(this);
    }

    @Override
    public Account reader() {
        return account().granted("SELECT ON ALL TABLES IN SCHEMA public");
    }

    @Override
    public Dump dump() {
        return work(PostgresqlDump::of);
    }

    @Override
    public void close() {
        run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        texts(
                        "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'")
                .forEach(schema -> run("DROP SCHEMA " + schema + " CASCADE"));
        run("CREATE SCHEMA public");
        try {
            if (kept != null) {
                kept.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        synchronized (PostgresqlTestDatabase.class) {
            SWEPT.push(name);
        }
    }
}
