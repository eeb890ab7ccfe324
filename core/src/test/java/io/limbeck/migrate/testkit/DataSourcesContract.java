package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.result.StepResult;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Connections from elsewhere: a pool, or a driver whose URLs name no product. */
final class DataSourcesContract extends DatabaseTest {
    private static final Set<String> WITH_A_LOCK_OF_THE_SESSION = Set.of("postgresql", "mariadb", "mysql");

    /** What shows the whole session to whoever borrows the connection next. */
    private static final Map<String, List<String>> LOOKS = Map.of(
            "postgresql",
                    List.of(
                            "SHOW ALL",
                            "SELECT current_user::text, count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"),
            "mariadb", List.of("SHOW SESSION VARIABLES", "SELECT DATABASE(), RELEASE_ALL_LOCKS()"),
            "mysql", List.of("SHOW SESSION VARIABLES", "SELECT DATABASE(), RELEASE_ALL_LOCKS()"),
            "h2",
                    List.of(
                            "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS ORDER BY 1",
                            "SELECT CURRENT_SCHEMA, LOCK_TIMEOUT()"),
            "sqlite", List.of("PRAGMA busy_timeout", "PRAGMA query_only", "PRAGMA foreign_keys"));

    /** What a script may do to its session. */
    private static final Map<String, String> OWN_SETTINGS = Map.of(
            "postgresql",
                    "SET statement_timeout = '7min';\nSET search_path = pg_catalog, public;\nSET TIME ZONE 'Asia/Tokyo';",
            "mariadb", "SET SESSION sql_mode = 'ANSI_QUOTES';\nSET time_zone = '+09:00';\nSET foreign_key_checks = 0;",
            "mysql", "SET SESSION sql_mode = 'ANSI_QUOTES';\nSET time_zone = '+09:00';\nSET foreign_key_checks = 0;",
            "h2", "SET LOCK_TIMEOUT 77;\nSET TIME ZONE 'Asia/Tokyo';",
            "sqlite", "PRAGMA recursive_triggers = 1;");

    private TestProject scripts() {
        return new TestProject(folder().resolve("project"), "jdbc:sqlite:nobody-opens-this.db")
                .sql("a1", "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, word VARCHAR(20));", "DROP TABLE t;")
                .java(
                        "b2 down: a1",
                        "op.bulkInsert(\"t\", List.of(\"id\", \"word\"), row(1, \"one\"), row(2, \"two\"));",
                        "op.execute(\"DELETE FROM t\");");
    }

    private HikariDataSource pool(TestDatabase database, int size, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setMaximumPoolSize(size);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(1_000);
        return closedAfterwards(new HikariDataSource(config));
    }

    private static List<String> revisions(List<StepResult> steps) {
        return steps.stream().map(StepResult::revision).toList();
    }

    @Test
    void poolOfTwoServesEveryCommand() {
        TestProject project = scripts();
        Migrator migrator = Migrator.open(project.config(), pool(db(), 2, true));

        assertThat(migrator.planUpgrade("head").steps()).hasSize(2);
        assertThat(revisions(migrator.upgrade("head").steps())).containsExactly("a1", "b2");
        assertThat(db().texts("SELECT word FROM t ORDER BY id")).containsExactly("one", "two");
        assertThat(migrator.current().atHead()).isTrue();
        assertThat(revisions(migrator.downgrade("base").steps())).containsExactly("b2", "a1");
        assertThat(migrator.stamp(List.of("head")).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(project.folder().resolve("nobody-opens-this.db")).doesNotExist();
    }

    @Test
    void nextBorrowerHasTheSessionOfBefore() throws Exception {
        TestProject project = scripts()
                .sql("c3 down: b2", OWN_SETTINGS.get(facts().name()), "")
                .sql("d4 down: c3", OWN_SETTINGS.get(facts().name()) + "\nINSERT INTO missing VALUES (1);", "")
                .set("statement.timeout", "90s");
        StrictPool pool = closedAfterwards(new StrictPool(db(), 2));
        List<Connection> sessions = pool.connections();
        sessions.get(0).setReadOnly(false);
        List<List<String>> before = sessions(pool);
        Migrator migrator = Migrator.open(project.config(), pool.source());

        migrator.upgrade("c3");
        assertThat(sessions(pool)).isEqualTo(before);
        migrator.current();
        assertThat(sessions(pool)).isEqualTo(before);
        migrator.downgrade("base");
        assertThat(sessions(pool)).isEqualTo(before);
        assertThat(catchThrowableOfType(MigrateException.class, () -> migrator.upgrade("head")))
                .isNotNull();
        assertThat(sessions(pool)).isEqualTo(before);
    }

    private List<List<String>> sessions(StrictPool pool) throws SQLException {
        List<List<String>> sessions = new ArrayList<>();
        for (Connection connection : pool.connections()) {
            List<String> session = new ArrayList<>(List.of(
                    "auto-commit " + connection.getAutoCommit(),
                    "read-only " + connection.isReadOnly(),
                    "isolation " + connection.getTransactionIsolation(),
                    "network timeout " + networkTimeout(connection),
                    "catalog " + connection.getCatalog(),
                    "schema " + connection.getSchema()));
            for (String look : LOOKS.getOrDefault(facts().name(), List.of())) {
                session.addAll(answer(connection, look));
            }
            sessions.add(session);
        }
        return sessions;
    }

    private static String networkTimeout(Connection connection) {
        try {
            return String.valueOf(connection.getNetworkTimeout());
        } catch (SQLException notKnown) {
            return "";
        }
    }

    /** Without what counts or runs on its own. */
    private static List<String> answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                String line =
                        rows.getString(1) + (rows.getMetaData().getColumnCount() > 1 ? " " + rows.getString(2) : "");
                if (Stream.of(
                                "timestamp ",
                                "rand_seed",
                                "insert_id",
                                "last_insert_id",
                                "identity",
                                "error_count",
                                "warning_count",
                                "gtid",
                                "last_gtid",
                                "info.",
                                "statement_id",
                                "innodb_")
                        .noneMatch(line::startsWith)) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    @Test
    void poolWithoutAutoCommitIsGivenBackWithoutIt() throws Exception {
        HikariDataSource pool = pool(db(), 2, false);
        Migrator migrator = Migrator.open(scripts().config(), pool);

        assertThat(migrator.upgrade("head").steps()).hasSize(2);

        assertThat(migrator.current().atHead()).isTrue();
        try (Connection next = pool.getConnection()) {
            assertThat(next.getAutoCommit()).isFalse();
        }
    }

    @Test
    void poolOfOneSufficesWhereTheLockNeedsNoSession() {
        Migrator migrator = Migrator.open(scripts().config(), pool(db(), 1, true));
        if (!WITH_A_LOCK_OF_THE_SESSION.contains(facts().name())) {
            assertThat(migrator.upgrade("head").steps()).hasSize(2);
            return;
        }

        Dump before = db().dump();
        MigrateException refused = catchThrowableOfType(MigrateException.class, () -> migrator.upgrade("head"));

        assertThat(refused.kind()).isEqualTo("database-unreachable");
        assertThat(refused.what()).startsWith("Cannot get a second connection from the data source of ");
        assertThat(refused.why().orElse("")).contains("holds the migration lock", "request timed out");
        assertThat(refused.remedy()).contains("at least 2 connections");
        assertThat(db().dump()).isEqualTo(before);
        assertThat(migrator.current().revisions()).isEmpty();
    }

    @Test
    void closedPoolIsReportedAndChangesNothing() {
        HikariDataSource pool = pool(db(), 2, true);
        pool.close();
        Migrator migrator = Migrator.open(scripts().config(), pool);

        MigrateException refused = catchThrowableOfType(MigrateException.class, () -> migrator.upgrade("head"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(refused.what()).isEqualTo("Cannot get a connection from the data source.");
        assertThat(refused.why().orElse("")).contains("has been closed");
        assertThat(refused.remedy()).contains("Check that the data source is open");
    }

    @Test
    void severalDataSourcesAreMigratedAtOnce() throws Exception {
        TestProject project = scripts();
        List<TestDatabase> databases = new ArrayList<>(List.of(db()));
        for (int i = 0; i < 2; i++) {
            databases.add(closedAfterwards(freshDatabase(Files.createDirectory(folder().resolve("other" + i)))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(databases.size());
        try {
            List<Callable<Integer>> runs = databases.stream()
                    .map(database -> Migrator.open(project.config(), pool(database, 2, true)))
                    .<Callable<Integer>>map(
                            migrator -> () -> migrator.upgrade("head").steps().size())
                    .toList();
            for (Future<Integer> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(2);
            }
        } finally {
            threads.shutdownNow();
        }
        for (TestDatabase database : databases) {
            assertThat(database.texts("SELECT word FROM t ORDER BY id")).containsExactly("one", "two");
        }
    }

    @Test
    void driverWhoseUrlNamesNoProductIsAskedWhatItLeadsTo() {
        TestProject project = scripts().set("url", db().url().replaceFirst("^jdbc:", "jdbc:p6spy:"));

        assertThat(revisions(project.migrator().upgrade("head").steps())).containsExactly("a1", "b2");

        assertThat(db().texts("SELECT word FROM t ORDER BY id")).containsExactly("one", "two");
        assertThat(project.migrator().current().atHead()).isTrue();
        assertThat(project.migrator().downgrade("base").steps()).hasSize(2);
    }

    @Test
    void unknownProductIsRefused() {
        DataSource source = proxy(DataSource.class, "getConnection", () -> {
            DatabaseMetaData data = proxy(DatabaseMetaData.class, "getDatabaseProductName", () -> "Informix");
            return proxy(Connection.class, "getMetaData", () -> data);
        });

        DatabaseException refused = catchThrowableOfType(
                DatabaseException.class,
                () -> Migrator.open(scripts().config(), source).upgrade("head"));

        assertThat(refused.is(DatabaseException.Kind.UNKNOWN_DATABASE)).isTrue();
        assertThat(refused.what()).isEqualTo("The database Informix is not supported.");
        assertThat(refused.remedy()).contains("PostgreSQL");
    }

    private static <T> T proxy(Class<T> kind, String method, Callable<@Nullable Object> answer) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader() == null ? DataSourcesContract.class.getClassLoader() : kind.getClassLoader(),
                new Class<?>[] {kind},
                (self, called, arguments) -> called.getName().equals(method) ? answer.call() : null));
    }
}
