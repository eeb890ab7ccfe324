package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.testkit.SilentProxy.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each message of an upgrade to its server goes wrong in each way: the run ends in time and with an exit code of its kind, it claims
 * nothing about the database that is not so, and the next run ends as if nothing had happened. What is true is judged by statements
 * that run on another database without migrate.
 */
@On({"postgresql", "mariadb", "mysql"})
@Execution(ExecutionMode.CONCURRENT) // it waits most of the time
final class ExchangesContract extends ProductTest {
    private static final Duration LIMIT = Duration.ofSeconds(25);

    /** Most of the time something is waited for. */
    private static final int AT_ONCE = 16;

    /** Also what it means to say nothing: of a database that was not reached, for one. */
    private static final String UNTOUCHED = "Nothing was changed.";

    private static final Pattern POSITION = Pattern.compile("the database is at (\\w+)\\.");
    private static final Pattern STANDING =
            Pattern.compile("these statements of this revision remain applied:\\n  (.*)\\nWhat", Pattern.DOTALL);
    private static final Pattern DOUBT = Pattern.compile("[Ww]hether|not known");
    private static final Pattern HISTORY = Pattern.compile("INSERT INTO .{0,3}migrate_history");
    private static final Pattern COMMIT = Pattern.compile("COMMIT|autocommit=1");
    private static final String QUERY = "CREATE TABLE copies AS SELECT id FROM pets";

    private static final List<List<String>> SCRIPTS = List.of(
            List.of("CREATE TABLE pets (id INTEGER NOT NULL PRIMARY KEY)", "INSERT INTO pets VALUES (1)"),
            List.of(
                    "INSERT INTO pets VALUES (2)",
                    "ALTER TABLE pets ADD COLUMN name VARCHAR(20)",
                    "UPDATE pets SET name = 'a' WHERE id = 1",
                    QUERY,
                    "INSERT INTO copies VALUES (7)"),
            List.of("INSERT INTO copies VALUES (8)", "UPDATE copies SET id = id + 10"),
            List.of(
                    "INSERT INTO copies VALUES (9)",
                    "CREATE TABLE toys (id INTEGER)",
                    "INSERT INTO toys VALUES (1)",
                    "UPDATE copies SET id = id + 10"));

    /** The common pool has one thread on two processors, where tries would wait for each other. */
    private static final Executor OF_ITS_OWN = task -> new Thread(task).start();

    /** What the database holds when so many statements of the revision after one stand; by that revision, {@code base} first. */
    private final Map<String, List<Dump>> truth = new TreeMap<>();

    private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();

    @Test
    void anyMessageMayGoWrong(@TempDir Path folder) throws Exception {
        learn(folder);
        List<String> messages = messages(folder);
        List<Callable<Optional<String>>> tries = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (int place : places(fault, messages)) {
                String which = fault + " at " + place + " of " + messages.size() + ": "
                        + messages.get(place - 1).replaceAll("[^ -~]+", " ");
                tries.add(() -> failure(which, folder.resolve(fault.name() + place), fault, place));
            }
        }
        List<String> failures = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Optional<String>> outcome : threads.invokeAll(tries)) {
                outcome.get().ifPresent(failures::add);
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("ExchangesContract " + product() + ": " + tries.size() + " faults in " + messages.size()
                + " messages, " + outcomes);
        assertThat(failures).isEmpty();
    }

    private Optional<String> failure(String which, Path folder, Fault fault, int place) throws Exception {
        try (TestDatabase database = freshDatabase(folder)) {
            disturb(project(folder), database, fault, place);
            return Optional.empty();
        } catch (AssertionError | RuntimeException | ExecutionException failure) {
            return Optional.of(which + "\n" + failure.getMessage());
        }
    }

    private static TestProject project(Path folder) {
        TestProject project = new TestProject(folder.resolve("project"), "jdbc:none").set("lock.timeout", "20s");
        for (int i = 1; i < SCRIPTS.size(); i++) {
            project.sql(header(i), text(i), "");
        }
        int last = SCRIPTS.size();
        return project.script(
                "r" + last + ".sql",
                ScriptHeader.parse(header(last)).asSql() + "-- migrate:upgrade no-transaction\n" + text(last)
                        + "\n-- migrate:downgrade\n");
    }

    private static String header(int number) {
        return "r" + number + (number == 1 ? "" : " down: r" + (number - 1));
    }

    private static String text(int number) {
        return String.join(";\n", SCRIPTS.get(number - 1)) + ";";
    }

    /** Runs the statements alone. */
    private void learn(Path folder) {
        try (TestDatabase database = freshDatabase(folder)) {
            for (int i = 0; i < SCRIPTS.size(); i++) {
                List<Dump> states = new ArrayList<>(List.of(database.dump()));
                for (String sql : SCRIPTS.get(i)) {
                    database.run(sql);
                    states.add(database.dump());
                }
                truth.put(i == 0 ? "base" : "r" + i, states);
            }
            truth.put("r" + SCRIPTS.size(), List.of(database.dump()));
        }
    }

    /** What an undisturbed run sends. */
    private List<String> messages(Path folder) throws Exception {
        try (TestDatabase database = freshDatabase(folder);
                SilentProxy proxy = new SilentProxy(database.url())) {
            limited(project(folder), proxy, database).migrator().upgrade("head");
            return proxy.messages();
        }
    }

    private static TestProject limited(TestProject project, SilentProxy proxy, TestDatabase database) {
        return project.set("url", proxy.through(database.url()))
                .set("connect.timeout", "1s")
                .set("statement.timeout", "1s");
    }

    /** All of them in the long suite; in the short one the first commit and another one. Silence takes long. */
    private static List<Integer> places(Fault fault, List<String> messages) {
        List<Integer> all = IntStream.rangeClosed(1, messages.size()).boxed().toList();
        if (Tries.thorough()) {
            return all;
        }
        int recorded = all.stream()
                .filter(place -> HISTORY.matcher(messages.get(place - 1)).find())
                .findFirst()
                .orElseThrow();
        int commit = all.stream()
                .filter(place -> place > recorded
                        && COMMIT.matcher(messages.get(place - 1)).find())
                .findFirst()
                .orElseThrow();
        int other = messages.size() * (1 + fault.ordinal()) / Fault.values().length;
        return fault == Fault.SILENT ? List.of() : List.of(commit, other);
    }

    private void disturb(TestProject project, TestDatabase database, Fault fault, int place) throws Exception {
        Optional<MigrateException> failure;
        try (SilentProxy proxy = new SilentProxy(database.url()).failing(fault, place)) {
            Migrator migrator = limited(project, proxy, database).migrator();
            failure = CompletableFuture.supplyAsync(() -> failure(migrator), OF_ITS_OWN)
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            throw new AssertionError("still waits after " + LIMIT, waits);
        }
        awaitEndOfSessions(database);
        outcomes.merge(fault + " " + failure.map(MigrateException::exitCode).orElse(ExitCode.DONE), 1, Integer::sum);
        if (failure.isPresent()) {
            assertThat(failure.get().exitCode())
                    .as("%s", failure)
                    .isIn(ExitCode.FAILED, ExitCode.LOCK_TIMEOUT, ExitCode.UNREACHABLE);
            assertTrue(failure.get().databaseState().orElse(UNTOUCHED), database);
        } else {
            assertIsThrough(database);
        }
        goOn(project.set("url", database.url()).set("statement.timeout", "1h"), database);
        assertIsThrough(database);
    }

    private static Optional<MigrateException> failure(Migrator migrator) {
        try {
            migrator.upgrade("head");
            return Optional.empty();
        } catch (MigrateException failure) {
            return Optional.of(failure);
        }
    }

    private void awaitEndOfSessions(TestDatabase database) throws InterruptedException {
        String others = product().name().equals("postgresql")
                ? "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
                : "SELECT count(*) FROM information_schema.processlist WHERE db = database() AND id <> connection_id()";
        while (database.number(others) > 0) {
            Thread.sleep(5);
        }
    }

    private void assertTrue(String state, TestDatabase database) {
        Dump there = database.dump().withoutOurs();
        Matcher position = POSITION.matcher(state);
        boolean doubt = DOUBT.matcher(state).find();
        if (!position.find()) {
            assertThat(state).contains(UNTOUCHED);
            assertThat(there).as(state).isEqualTo(truth.get("base").get(0));
            return;
        }
        String claimed = position.group(1);
        Matcher standing = STANDING.matcher(state);
        int statements = standing.find() ? standing.group(1).split("\n  ", -1).length : 0;
        List<Dump> states = truth.get(claimed);
        if (doubt) {
            assertThat(there).as(state).isIn(states.subList(statements, states.size()));
        } else {
            assertThat(there).as(state).isEqualTo(states.get(statements));
            assertThat(position(database)).as(state).isEqualTo(claimed);
        }
    }

    private static String position(TestDatabase database) {
        return database.refuses("SELECT version_num FROM migrate_version")
                ? "base"
                : database.texts("SELECT version_num FROM migrate_version").stream()
                        .findFirst()
                        .orElse("base");
    }

    /** A person answers the one right question. */
    private static void goOn(TestProject project, TestDatabase database) {
        try {
            project.migrator().upgrade("head");
        } catch (StatementInDoubtException doubt) {
            assertThat(doubt.getMessage()).contains(QUERY);
            project.resuming(database.refuses("SELECT id FROM copies") ? Resume.RETRY : Resume.APPLIED)
                    .upgrade("head");
        }
    }

    private void assertIsThrough(TestDatabase database) {
        String last = "r" + SCRIPTS.size();
        assertThat(database.dump().withoutOurs()).isEqualTo(truth.get(last).get(0));
        assertThat(database.texts("SELECT version_num FROM migrate_version")).containsExactly(last);
        assertThat(database.texts("SELECT revision FROM migrate_history WHERE outcome = 'done' ORDER BY revision"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, SCRIPTS.size())
                        .mapToObj(number -> "r" + number)
                        .toList());
        assertThat(database.number("SELECT COUNT(*) FROM migrate_journal")).isZero();
    }
}
