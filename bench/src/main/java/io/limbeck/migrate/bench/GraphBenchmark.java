package io.limbeck.migrate.bench;

import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * How the graph and the planner grow with the number of revisions: time per revision must stay flat from 1,000 to 50,000.
 *
 * <p>Run: {@code mvn -q -Pfast -pl bench -am package -DskipTests && java -cp core/target/classes:bench/target/classes
 * io.limbeck.migrate.bench.GraphBenchmark}
 */
public final class GraphBenchmark {
    private static final int[] SIZES = {1_000, 10_000, 50_000};
    private static final int ROUNDS = 15;

    /** Where results go, so that the compiler cannot leave the work out. */
    @SuppressWarnings("unused")
    private static volatile Object sink = "";

    private GraphBenchmark() {}

    /** Prints one line per shape, size and operation: the median of the rounds after a warm-up, and its share per revision. */
    public static void main(String[] arguments) {
        System.out.printf("%-8s %8s %-14s %10s %14s%n", "shape", "revisions", "what", "ms", "µs/revision");
        for (GraphShape shape : GraphShape.values()) {
            for (int warmUp = 0; warmUp < 5; warmUp++) {
                measure(shape, SIZES[0], false);
            }
            for (int size : SIZES) {
                measure(shape, size, true);
            }
        }
    }

    private static void measure(GraphShape shape, int size, boolean print) {
        List<RevisionHeader> headers = new ArrayList<>(shape.headers(size));
        Collections.shuffle(headers, new Random(size));
        RevisionGraph graph = RevisionGraph.of(headers);
        Planner planner = new Planner(graph);
        Plan all = planner.upgrade(List.of(), "heads");
        String last = graph.revisions().get(size - 1).id();

        Timing timing = new Timing(shape, size, print);
        timing.of("load", () -> RevisionGraph.of(headers));
        timing.of("resolve heads", () -> graph.resolve("heads"));
        timing.of("resolve prefix", () -> graph.resolve(last.substring(0, last.length() - 1)));
        timing.of("plan up", () -> planner.upgrade(List.of(), "heads"));
        timing.of("plan down", () -> planner.downgrade(all.rowsAfter(), "base"));
        timing.of("plan no-op", () -> planner.upgrade(all.rowsAfter(), "heads"));
        timing.of("load+plan up", () -> new Planner(RevisionGraph.of(headers)).upgrade(List.of(), "heads"));
    }

    private record Timing(GraphShape shape, int size, boolean print) {
        void of(String what, Supplier<Object> work) {
            long[] nanos = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                sink = work.get();
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            double median = nanos[ROUNDS / 2] / 1e6;
            if (print) {
                System.out.printf(
                        "%-8s %8d %-14s %10.3f %14.4f%n",
                        shape.name().toLowerCase(Locale.ROOT), size, what, median, median * 1000 / size);
            }
        }
    }
}
