package io.limbeck.migrate.bench;

import io.limbeck.migrate.MigrateConfig;
import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.testkit.Creation;
import io.limbeck.migrate.testkit.H2TestDatabase;
import io.limbeck.migrate.testkit.MariadbTestDatabase;
import io.limbeck.migrate.testkit.PostgresqlTestDatabase;
import io.limbeck.migrate.testkit.SqliteTestDatabase;
import io.limbeck.migrate.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code check} takes for {@link LargeModel} on a database that is as the model wants it: the scratch is built, both sides are
 * read and compared; beside it Alembic's comparison of the same tables, which it makes in a database of its own.
 *
 * <p>Each figure is of a process of its own. {@code docs/benchmarks.md} tells how to run it.
 */
public final class ComparisonBenchmark {
    private static final int ROUNDS = 5;

    private ComparisonBenchmark() {}

    /**
     * Prints a line for each database and number of tables.
     *
     * @param arguments the folder {@code bench} and numbers of tables; or {@code one DATABASE FOLDER}, for itself
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("one")) {
            one(arguments[1], Path.of(arguments[2]));
            return;
        }
        Path alembic = Path.of(arguments[0], "alembic-comparison").toAbsolutePath();
        for (String tables : Arrays.asList(arguments).subList(1, arguments.length)) {
            for (String database : List.of("sqlite", "postgresql", "mariadb", "h2")) {
                Path folder = Files.createTempDirectory("comparison");
                String java =
                        Path.of(System.getProperty("java.home"), "bin", "java").toString();
                System.out.printf(
                        "%s tables, %s: %s%n",
                        tables,
                        database,
                        output(
                                java,
                                "-Dtables=" + tables,
                                "-Dalembic=" + alembic,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ComparisonBenchmark.class.getName(),
                                "one",
                                database,
                                folder.toString()));
            }
        }
    }

    private static void one(String name, Path folder) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        try (TestDatabase database = database(name, folder.resolve("own"))) {
            database.apply(Creation.of(LargeModel.schema()).toArray(Operation[]::new));
            Files.createDirectories(folder.resolve("migrations/versions"));
            Migrator migrator = Migrator.open(MigrateConfig.builder()
                    .workingDirectory(folder)
                    .environmentVariables(Map.of())
                    .override("url", database.url(), "bench")
                    .override("model", "java:" + LargeModel.class.getName(), "bench")
                    .build());
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                if (!migrator.check().differences().isEmpty()) {
                    throw new IllegalStateException("the model is as the database");
                }
                times.add((System.nanoTime() - start) / 1_000_000);
            }
        }
        System.out.printf(Locale.ROOT, "first %d ms, then %s ms", times.get(0), times.subList(1, times.size()));
        if (name.equals("sqlite")) {
            System.out.print("; Alembic " + alembic("sqlite:///" + folder.resolve("alembic.db")));
        } else if (name.equals("postgresql")) {
            try (TestDatabase database = database(name, folder)) {
                System.out.print("; Alembic " + alembic(sqlalchemy(database.url())));
            }
        }
    }

    private static TestDatabase database(String name, Path file) {
        return switch (name) {
            case "sqlite" -> new SqliteTestDatabase(file);
            case "postgresql" -> new PostgresqlTestDatabase();
            case "mariadb" -> MariadbTestDatabase.mariadb();
            default -> H2TestDatabase.in(file);
        };
    }

    /** {@code jdbc:postgresql://host:port/name?user=someone} as SQLAlchemy spells it. */
    private static String sqlalchemy(String url) {
        return url.substring("jdbc:".length());
    }

    private static String alembic(String url) throws IOException, InterruptedException {
        return output(System.getProperty("alembic", "alembic-comparison"), url, System.getProperty("tables", "1000"));
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return said.strip();
    }
}
