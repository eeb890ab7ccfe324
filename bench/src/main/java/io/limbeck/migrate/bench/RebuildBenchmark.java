package io.limbeck.migrate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A SQLite table of two million rows written anew, beside the bare SQL of the same procedure in the same run; and the heap that a
 * rebuild, a bulk insert of a million rows and a backfill need: run it with {@code -Xmx64m}, and it must end.
 */
public final class RebuildBenchmark {
    private static final int ROWS = Integer.getInteger("rows", 2_000_000);
    private static final int INSERTED = Integer.getInteger("inserted", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private RebuildBenchmark() {}

    /** Prints the median of the rounds for each, in milliseconds, and their ratio. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("migrate-bench");
        try {
            Path original = folder.resolve("original.db");
            fill(original);
            List<Long> bare = new ArrayList<>();
            List<Long> ours = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                long first = timed(folder, original, RebuildBenchmark::bare);
                long second = timed(folder, original, RebuildBenchmark::migrated);
                if (round > 0) { // the first warms up
                    bare.add(first);
                    ours.add(second);
                }
            }
            long slow = Millis.median(ours);
            long fast = Millis.median(bare);
            System.out.printf(
                    Locale.ROOT,
                    "rebuild of %,d rows: bare SQL %d ms, migrate %d ms, ratio %.2f%n",
                    ROWS,
                    fast,
                    slow,
                    slow / (double) fast);
            report("bulkInsert of %,d rows".formatted(INSERTED), timed(folder, original, RebuildBenchmark::inserted));
            report("backfill of %,d rows".formatted(ROWS), timed(folder, original, RebuildBenchmark::backfilled));
            System.out.printf(
                    Locale.ROOT,
                    "all of it in at most %d MB of heap%n",
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            clear(folder);
            Files.delete(folder);
        }
    }

    private static void report(String what, long millis) {
        System.out.printf(Locale.ROOT, "%s: %d ms%n", what, millis);
    }

    private static void fill(Path file) throws SQLException {
        run(
                file,
                "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INT, note TEXT)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS + ")"
                        + " INSERT INTO people SELECT i, 'name ' || i, i % 100, NULL FROM n",
                "CREATE INDEX ix_people_age ON people (age)");
    }

    private static void bare(Path file) throws SQLException {
        run(
                file,
                "PRAGMA foreign_keys = OFF",
                "BEGIN IMMEDIATE",
                "CREATE TABLE new_people (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL, age INT, note TEXT)",
                "INSERT INTO new_people SELECT id, name, age, note FROM people",
                "DROP TABLE people",
                "ALTER TABLE new_people RENAME TO people",
                "CREATE INDEX ix_people_age ON people (age)",
                "PRAGMA foreign_key_check",
                "COMMIT");
    }

    private static void migrated(Path file) throws IOException {
        upgrade(file, "op.alterColumn(\"people\", \"name\", column -> column.type(varchar(80)));");
    }

    private static void inserted(Path file) throws IOException {
        upgrade(
                file,
                "op.createTable(\"many\", column(\"id\", integer()), column(\"name\", text()), primaryKey(\"id\"));"
                        + "op.bulkInsert(\"many\", java.util.List.of(\"id\", \"name\"), () -> java.util.stream.IntStream.range(0, "
                        + INSERTED + ").mapToObj(i -> io.limbeck.migrate.op.Row.row(i, \"name \" + i)).iterator());");
    }

    private static void backfilled(Path file) throws IOException {
        upgrade(file, "op.backfill(\"people\", \"id\", \"note = upper(name)\", \"note IS NULL\");");
    }

    private static void upgrade(Path file, String script) throws IOException {
        Path migrations = file.resolveSibling("../scripts" + script.length()).normalize();
        OneRevision.migrator(migrations, "jdbc:sqlite:" + file, script).upgrade("head");
    }

    private static long timed(Path folder, Path original, Work work) throws IOException, SQLException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path file = Files.copy(original, own.resolve("people.db"));
        long before = System.nanoTime();
        work.on(file);
        long millis = (System.nanoTime() - before) / 1_000_000;
        clear(own);
        return millis;
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void run(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Path file) throws IOException, SQLException;
    }
}
