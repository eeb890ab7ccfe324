package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.internal.graph.Headers.revision;
import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing recurses and nothing is quadratic: these graphs would overflow the stack, the heap or anybody's patience. */
class DeepGraphTest {
    private static final int SIZE = 50_000;

    @Test
    void aLineOf50000RevisionsIsPlannedUpAndDown() {
        List<Headers> headers = new ArrayList<>(List.of(revision("r0").labelled("line")));
        for (int i = 1; i < SIZE; i++) {
            headers.add(revision("r" + i).on("r" + (i - 1)));
        }
        RevisionGraph graph = Headers.graph(headers);
        Planner planner = new Planner(graph);
        String head = "r" + (SIZE - 1);
        assertThat(planner.upgrade(List.of(), "head").steps()).hasSize(SIZE);
        assertThat(planner.downgrade(List.of(head), "base").steps()).hasSize(SIZE);
        assertThat(planner.downgrade(List.of(head), "-" + (SIZE - 1)).rowsAfter())
                .containsExactly("r0");
        assertThat(graph.get(head).labels()).containsExactly("line");
        assertThat(RevisionRange.parse("r1:").revisions(graph, List.of())).hasSize(SIZE - 1);
    }

    @Test
    void aFanOf50000HeadsIsPlannedUpAndDownAndItsForkPointFound() {
        List<Headers> headers = new ArrayList<>(List.of(revision("root")));
        for (int i = 1; i < SIZE; i++) {
            headers.add(revision("r" + i).on("root").labelled("l" + i));
        }
        RevisionGraph graph = Headers.graph(headers);
        Planner planner = new Planner(graph);
        Plan up = planner.upgrade(List.of(), "heads");
        assertThat(up.rowsAfter()).hasSize(SIZE - 1);
        assertThat(planner.downgrade(up.rowsAfter(), "base").rowsAfter()).isEmpty();
        assertThat(planner.stamp(up.rowsAfter(), "root").rowsAfter()).containsExactly("root");
        assertThat(planner.stamp(List.of("root"), "heads").rowsAfter()).hasSize(SIZE - 1);
        assertThatThrownBy(() -> planner.upgrade(List.of(), "head"))
                .is(ofKind("multiple-heads"))
                .hasMessageContaining("forked at root");
        assertThatThrownBy(() -> planner.downgrade(up.rowsAfter(), "-1")).hasMessageContaining("l1@-1");
    }
}
