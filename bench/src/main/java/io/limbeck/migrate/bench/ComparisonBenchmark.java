package io.limbeck.migrate.bench;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.testkit.Creation;
import io.limbeck.migrate.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code check} takes for {@link LargeModel}: both sides are read and compared, and what has to be made for it is made. On an empty
 * database, on one that is as the model wants it, and on one that nearly is; beside it Alembic's comparison of the same tables where
 * nothing differs, in a database of its own.
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
        Files.createDirectories(folder.resolve("migrations/versions"));
        int tables = LargeModel.schema().tables().size();
        try (TestDatabase database = BenchDatabases.named(name, folder.resolve("own"))) {
            Migrator migrator = Migrator.open(MigrateConfig.builder()
                    .workingDirectory(folder)
                    .environmentVariables(Map.of())
                    .override("url", database.url(), "bench")
                    .override("model", "java:" + LargeModel.class.getName(), "bench")
                    .build());
            String empty = times(migrator, tables);
            database.apply(Creation.of(LargeModel.schema()).toArray(Operation[]::new));
            System.out.print("as the model wants it " + times(migrator, 0));
            List<Index> missing = LargeModel.schema().indexes().stream()
                    .filter(index -> index.name().endsWith("00_a"))
                    .toList();
            missing.forEach(index -> database.apply(DropIndex.of(index)));
            System.out.print("; one table in a hundred otherwise " + times(migrator, missing.size()));
            System.out.print("; empty " + empty);
        }
        if (name.equals("sqlite")) {
            System.out.print("; Alembic, as wanted " + alembic("sqlite:///" + folder.resolve("alembic.db")));
        } else if (name.equals("postgresql")) {
            try (TestDatabase database = BenchDatabases.named(name, folder)) {
                System.out.print("; Alembic, as wanted " + alembic(sqlalchemy(database.url())));
            }
        }
    }

    private static String times(Migrator migrator, int differences) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            int found = migrator.check().differences().size();
            times.add((System.nanoTime() - start) / 1_000_000);
            if (found != differences) {
                throw new IllegalStateException(found + " differences, not " + differences);
            }
        }
        return String.format(
                Locale.ROOT,
                "median %d ms, least %d, first %d",
                Millis.median(times),
                Collections.min(times),
                times.get(0));
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
