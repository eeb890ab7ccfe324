package io.limbeck.migrate.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.PlannedStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each operation, upgrade and downgrade: {@code --plan} predicts the live run, and the product's own client, given the text of {@code --sql},
 * makes what the live run makes, or the text is refused. A version row never claims what is not there.
 */
final class ClientTextContract extends ProductTest {
    /** Their statements depend on rows: a live run works in batches. */
    private static final Set<String> IN_BATCHES = Set.of("backfill");

    /** What they drop does not exist, or is in use; or they want no transaction. The reference calls them native all the same. */
    private static final Set<String> NOT_HERE = Set.of(
            "create-index-concurrently",
            "drop-enum",
            "drop-function",
            "drop-index",
            "drop-schema",
            "drop-table",
            "drop-trigger",
            "guarded",
            "replace-domain",
            "create-partition",
            "replace-partition");

    /** H2 tells the former names of the columns of a key, as long as the database is open. */
    private static final Set<String> ON_NEW_TABLES = Set.of("drop-constraint-unnamed");

    private static final Path GOLDEN = Path.of("../core/src/test/golden/operations");

    private static final Pattern OURS = Pattern.compile("migrate_(version|history|journal)");

    @TempDir(factory = Memory.class)
    @Nullable
    private Path folder;

    private final List<String> heard = new ArrayList<>();
    private int made;

    @Nullable
    private Pair pair;

    /** Two databases that hold the same. */
    private record Pair(TestDatabase live, TestDatabase text, Dump start) {
        void close() {
            live.close();
            text.close();
        }
    }

    @Override
    protected boolean careless() {
        return true;
    }

    @AfterEach
    void discard() {
        if (pair != null) {
            pair.close();
            pair = null;
        }
    }

    @TestFactory
    Stream<DynamicTest> textDoesWhatTheLiveRunDoes() {
        return Tries.some(List.copyOf(Samples.operations().entrySet()))
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    boolean clean = false;
                    if (ON_NEW_TABLES.contains(sample.getKey())) {
                        discard();
                    }
                    try {
                        bothWays(sample.getKey(), sample.getValue());
                        clean = pair().live().dump().withoutOurs().equals(pair().start());
                    } finally {
                        if (!clean) {
                            discard();
                        }
                    }
                }));
    }

    /** The same one for the next sample, unless the last has left something. */
    private Pair pair() {
        if (pair == null) {
            TestDatabase live = started();
            pair = new Pair(live, started(), live.dump().withoutOurs());
        }
        return pair;
    }

    private TestDatabase started() {
        made++;
        Path home = requireNonNull(folder, "folder").resolve("database" + made);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestDatabase database = freshDatabase(home);
        Samples.start().forEach(database::apply);
        Samples.more().forEach(operation -> attempt(database, operation));
        return database;
    }

    /** Samples of what a product does not know fail alike, live and by text. */
    private static void attempt(TestDatabase database, Operation operation) {
        try {
            database.apply(operation);
        } catch (MigrateException | IllegalStateException unknown) {
            assertThat(unknown.getMessage()).isNotEmpty();
        }
    }

    private boolean isShared(Operation operation) {
        return product().schemasAreOfTheServer()
                && (operation instanceof CreateSchema || operation instanceof DropSchema);
    }

    private void bothWays(String sample, Operation operation) {
        assumeFalse(isShared(operation), "the schema is the server's");
        Migrator live = migrator(pair().live(), sample);
        Migrator text = migrator(pair().text(), sample);
        boolean done = compared(
                sample, () -> live.planUpgrade("head").steps(), () -> live.upgrade("head"), () -> text.upgradeSql(
                                "head")
                        .sql());
        if (!NOT_HERE.contains(sample)) {
            assertThat(isRefused(sample)).as("the reference says refused").isEqualTo(!done);
        }
        if (!done) {
            return;
        }
        if (operation.inverse().isPresent()) {
            compared(
                    sample,
                    () -> live.planDowngrade("base").steps(),
                    () -> live.downgrade("base"),
                    () -> text.downgradeSql("base").sql());
        }
        live.stampPurged(List.of("base"));
        text.stampPurged(List.of("base"));
    }

    private boolean isRefused(String sample) {
        return new GoldenFile(GOLDEN.resolve(sample + ".sql"))
                .sections()
                .getOrDefault(product().name(), "")
                .startsWith("-- ");
    }

    private boolean compared(String sample, Plan plan, Runnable run, Text text) {
        List<PlannedStep> planned = plan.steps();
        heard.clear();
        Optional<MigrateException> failure = failure(run);
        String written = null;
        try {
            written = text.write();
        } catch (MigrateException refused) {
            assertThat(failure)
                    .as("refused as text alone: %s", refused.getMessage())
                    .isPresent();
        }
        Optional<AssertionError> refusal = written == null ? Optional.empty() : read(written);

        assertThat(planned.get(0).failure().isPresent())
                .as("planned %s, done %s", planned, failure)
                .isEqualTo(failure.isPresent());
        if (failure.isEmpty() && !IN_BATCHES.contains(sample)) {
            assertThat(plain(planned.get(0).statements())).isEqualTo(ofScript(heard));
        }
        boolean unwritten = written == null; // a live run that fails may leave its own, empty tables
        assertThat(held(pair().text(), unwritten))
                .as("by %s\nanswered %s", written, refusal)
                .isEqualTo(held(pair().live(), unwritten));
        return failure.isEmpty();
    }

    /** A view that is broken is shown with the name of the database. */
    private static String held(TestDatabase database, boolean withoutOurs) {
        Dump dump =
                withoutOurs ? database.dump().withoutOurs() : database.dump().withoutHistory();
        return dump.toString().replaceAll("migrate_\\d+_\\d+\\.", "");
    }

    private Optional<AssertionError> read(String text) {
        try {
            product().read(pair().text(), text);
            return Optional.empty();
        } catch (AssertionError refused) {
            return Optional.of(refused);
        }
    }

    private static List<String> ofScript(List<String> heard) {
        return plain(heard.stream().filter(sql -> !OURS.matcher(sql).find()).toList());
    }

    /** Without values, which stand in a plan and are parameters in a run. */
    private static List<String> plain(List<String> statements) {
        return statements.stream()
                .filter(sql -> !sql.startsWith("INSERT INTO") && !sql.startsWith("UPDATE "))
                .toList();
    }

    private static Optional<MigrateException> failure(Runnable run) {
        try {
            run.run();
            return Optional.empty();
        } catch (MigrateException failed) {
            return Optional.of(failed);
        }
    }

    private Migrator migrator(TestDatabase database, String sample) {
        TestProject project = new TestProject(requireNonNull(folder, "folder").resolve("project"), database.url());
        project.java(
                "a1",
                "io.limbeck.migrate.testkit.SampleScript.upgrade(op);",
                "io.limbeck.migrate.testkit.SampleScript.downgrade(op);");
        project.set("model.classpath", classes());
        return project.telling("sample", sample).withListener(new MigrationListener() {
            @Override
            public void statement(String sql) {
                if (database == pair().live()) {
                    heard.add(sql);
                }
            }
        });
    }

    private static String classes() {
        try {
            return Path.of(SampleScript.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @FunctionalInterface
    private interface Plan {
        List<PlannedStep> steps();
    }

    @FunctionalInterface
    private interface Text {
        String write();
    }
}
