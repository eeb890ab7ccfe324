package io.limbeck.migrate.bench;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.testkit.MariadbTestDatabase;
import io.limbeck.migrate.testkit.PostgresqlTestDatabase;
import io.limbeck.migrate.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Rows in bulk, and statements of DDL one by one, on servers: as a revision, and by bare JDBC in the same run. What a revision costs
 * beside the statements themselves, scripts compiled already: lock, version rows, history, and the journal where DDL commits.
 */
public final class ServersBenchmark {
    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int BATCH = 10_000;
    private static final int STATEMENTS = Integer.getInteger("statements", 300);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final String TABLE =
            "CREATE TABLE many (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40), upper_name VARCHAR(40))";

    private static final Map<String, Supplier<TestDatabase>> SERVERS = Map.of(
            "postgresql", PostgresqlTestDatabase::new,
            "mariadb", MariadbTestDatabase::mariadb,
            "mysql", MariadbTestDatabase::mysql);

    private final String name;
    private final TestDatabase database;
    private final Path folder;

    private ServersBenchmark(String name, TestDatabase database, Path folder) {
        this.name = name;
        this.database = database;
        this.folder = folder;
    }

    /**
     * Prints the median of the rounds for each, in milliseconds, and their ratio.
     *
     * @param arguments the databases; all when there are none
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> names =
                arguments.length == 0 ? SERVERS.keySet().stream().sorted().toList() : List.of(arguments);
        for (String name : names) {
            Path folder = Files.createTempDirectory("migrate-bench");
            try (TestDatabase database = requireNonNull(SERVERS.get(name), name).get()) {
                new ServersBenchmark(name, database, folder).run();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "all of it in at most %d MB of heap%n",
                Runtime.getRuntime().maxMemory() >> 20);
        System.exit(0); // the servers end with the process
    }

    private void run() throws IOException, SQLException {
        compare("a revision that does nothing", this::connectBare, "op.execute(\"SELECT 1\");");
        compare("bulkInsert of %,d rows".formatted(ROWS), this::insertBare, insertion());
        compare("backfill of %,d rows".formatted(ROWS), this::backfillBare, backfill());
        compare("%,d statements of DDL".formatted(STATEMENTS), this::createBare, creation());
    }

    private void compare(String what, Work bare, String script) throws IOException, SQLException {
        Migrator migrator = migrator(script);
        List<Long> fast = new ArrayList<>();
        List<Long> slow = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            clear();
            long first = timed(bare);
            clear();
            migrator.ensureVersion();
            long second = timed(() -> migrator.upgrade("head"));
            if (round > 0) { // the first warms up
                fast.add(first);
                slow.add(second);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %s: bare JDBC %d ms, migrate %d ms, ratio %.2f%n",
                name,
                what,
                Millis.median(fast),
                Millis.median(slow),
                Millis.median(slow) / (double) Millis.median(fast));
    }

    /** An empty table, and nothing else. */
    private void clear() throws SQLException {
        List<String> tables = new ArrayList<>(List.of("many", "migrate_version", "migrate_history", "migrate_journal"));
        for (int i = 0; i < STATEMENTS; i++) {
            tables.add("t" + i);
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
            statement.execute(TABLE);
        }
    }

    private void connectBare() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private static String insertion() {
        return "op.bulkInsert(\"many\", java.util.List.of(\"id\", \"name\"), () -> java.util.stream.IntStream.range(0, "
                + ROWS + ").mapToObj(i -> io.limbeck.migrate.op.Row.row(i, \"name \" + i)).iterator());";
    }

    private void insertBare() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO many (id, name) VALUES (?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "name " + i);
                    insert.addBatch();
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    /** Into rows that were inserted before it in the same revision. */
    private static String backfill() {
        return insertion() + " op.backfill(\"many\", \"id\", \"upper_name = upper(name)\", \"upper_name IS NULL\");";
    }

    /** By key, in transactions of as many rows as ours. */
    private void backfillBare() throws SQLException {
        insertBare();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            int last = -1;
            while (last >= -1) {
                int to = Integer.MAX_VALUE;
                try (PreparedStatement query = connection.prepareStatement(
                        "SELECT id FROM many WHERE upper_name IS NULL AND id > ? ORDER BY id LIMIT 1 OFFSET "
                                + (BATCH - 1))) {
                    query.setInt(1, last);
                    try (ResultSet row = query.executeQuery()) {
                        to = row.next() ? row.getInt(1) : to;
                    }
                }
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE many SET upper_name = upper(name) WHERE upper_name IS NULL AND id > ? AND id <= ?")) {
                    update.setInt(1, last);
                    update.setInt(2, to);
                    update.executeUpdate();
                }
                connection.commit();
                last = to == Integer.MAX_VALUE ? -2 : to;
            }
        }
    }

    private static String creation() {
        return "for (int i = 0; i < " + STATEMENTS + "; i += 3) {"
                + " op.execute(\"CREATE TABLE t\" + i + \" (id INTEGER NOT NULL PRIMARY KEY, n INTEGER)\");"
                + " op.execute(\"ALTER TABLE t\" + i + \" ADD COLUMN name VARCHAR(40)\");"
                + " op.execute(\"CREATE INDEX i\" + i + \" ON t\" + i + \" (n)\"); }";
    }

    private void createBare() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < STATEMENTS; i += 3) {
                statement.execute("CREATE TABLE t" + i + " (id INTEGER NOT NULL PRIMARY KEY, n INTEGER)");
                statement.execute("ALTER TABLE t" + i + " ADD COLUMN name VARCHAR(40)");
                statement.execute("CREATE INDEX i" + i + " ON t" + i + " (n)");
            }
            connection.commit();
        }
    }

    private Migrator migrator(String script) throws IOException {
        return OneRevision.migrator(folder.resolve("scripts" + script.length()), database.url(), script);
    }

    private static long timed(Work work) throws IOException, SQLException {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1_000_000;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, SQLException;
    }
}
