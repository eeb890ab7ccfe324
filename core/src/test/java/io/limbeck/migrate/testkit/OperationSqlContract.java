package io.limbeck.migrate.testkit;

import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.op.Operation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SQL of each operation, as golden files to read. */
final class OperationSqlContract extends DatabaseTest {
    private static final Path GOLDEN = Path.of("../core/src/test/golden/operations");

    @BeforeEach
    void start() {
        Samples.start().forEach(db()::apply);
        Samples.more().forEach(this::attempt);
    }

    private void attempt(Operation operation) {
        try {
            does(operation);
        } catch (IllegalStateException notYet) {
            System.err.println(facts().displayName() + ": " + notYet.getMessage());
        }
    }

    @TestFactory
    Stream<DynamicTest> operationSaysItsSql() {
        return Samples.operations().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(), () -> new GoldenFile(GOLDEN.resolve(sample.getKey() + ".sql"))
                                .check(facts().name(), sql(sample.getKey(), sample.getValue()))));
    }

    /** That a product refuses what was compiled for it, {@link ClientTextContract} has seen. */
    private String sql(String sample, Operation operation) {
        Optional<String> reason = Optional.ofNullable(product().refusedSamples().get(sample));
        if (reason.isPresent()) {
            return "-- When it runs, " + facts().displayName() + " refuses this example.\n-- " + reason.get();
        }
        try {
            return db().compile(operation).stream()
                    .map(work -> work.sql() + ";")
                    .collect(Collectors.joining("\n"));
        } catch (MigrateException refused) {
            return "-- " + refused.what() + "\n-- " + refused.remedy();
        }
    }
}
