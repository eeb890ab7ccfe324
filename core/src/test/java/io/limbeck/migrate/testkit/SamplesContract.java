package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.Operation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** Each sample runs where the database knows it, and its inverse leaves no trace. */
@On({"h2", "postgresql", "mariadb", "mysql"})
final class SamplesContract extends DatabaseTest {
    /** Their rows are not what they were. */
    private static final Set<String> LOSING_VALUES = Set.of("custom", "drop-column");

    /** Samples that only show their SQL: what they drop or change is not there, or they need to be outside of a transaction. */
    private static final Set<String> TO_READ_ONLY = Set.of(
            "autocommit",
            "create-index-concurrently",
            "create-partition",
            "drop-enum",
            "drop-function",
            "drop-index",
            "drop-schema",
            "drop-trigger",
            "guarded",
            "replace-domain",
            "replace-partition");

    @TestFactory
    Stream<DynamicTest> inverseLeavesNoTrace() {
        Samples.start().forEach(db()::apply);
        db().run("INSERT INTO cooks (id, name) VALUES (3, 'Eve')");
        Samples.more().forEach(this::does);
        db().run("INSERT INTO orders (net, state) VALUES (5, 'paid')");
        return Samples.operations().entrySet().stream()
                .filter(sample -> !TO_READ_ONLY.contains(sample.getKey()))
                .filter(sample -> !LOSING_VALUES.contains(sample.getKey()))
                .filter(sample -> !product().refusedSamples().containsKey(sample.getKey()))
                .map(this::thereAndBack);
    }

    private DynamicTest thereAndBack(Map.Entry<String, Operation> sample) {
        return DynamicTest.dynamicTest(sample.getKey(), () -> {
            Operation operation = sample.getValue();
            mustKnow(operation);
            mustKnow(operation.inverse().orElseThrow(() -> new TestAbortedException("has no inverse")));
            Dump before = db().dump();

            db().apply(operation);

            Dump there = db().dump();
            db().apply(operation.inverse().get());
            assertThat(db().dump()).as("behind %s", there).isEqualTo(before);
        });
    }
}
