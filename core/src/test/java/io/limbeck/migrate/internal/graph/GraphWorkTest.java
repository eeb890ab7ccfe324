package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.internal.graph.Headers.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work on a graph grows with the number of its revisions: shown by what is allocated, which no busy machine changes. */
class GraphWorkTest {
    @Test
    void labelsOfALineInWhichEachRevisionHasOne() {
        assertThat(Work.memoryGrowth(500, size -> {
                    List<Headers> line = new ArrayList<>(List.of(revision("r0").labelled("l0")));
                    for (int i = 1; i < size; i++) {
                        line.add(revision("r" + i).on("r" + (i - 1)).labelled("l" + i));
                    }
                    return () ->
                            assertThat(Headers.graph(line).get("r0").labels()).hasSize(size);
                }))
                .as("growth")
                .isLessThan(2);
    }

    @Test
    void stampOfAsManyHeadsAsThereAreRows() {
        assertThat(Work.memoryGrowth(500, size -> {
                    List<Headers> fan = new ArrayList<>(List.of(revision("root")));
                    List<String> rows = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        fan.add(revision("a" + i).on("root"));
                        fan.add(revision("b" + i).on("a" + i));
                        rows.add("a" + i);
                    }
                    Planner planner = new Planner(Headers.graph(fan));
                    return () ->
                            assertThat(planner.stamp(rows, "heads").steps()).hasSize(size);
                }))
                .as("growth")
                .isLessThan(2);
    }
}
