package io.limbeck.migrate.internal.graph;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import io.limbeck.migrate.error.GraphException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 60 random graphs and 763 requests, with what Alembic 1.20 plans for each; the words of an error are ours, its kind is not.
 *
 * <p>A request is excused only by a {@link Difference}: one of those that the semantics list as on purpose.
 */
class PlannerGoldenTest {
    private record Case(int graphNumber, RevisionGraph graph, JsonObject request) {
        List<String> rows() {
            return strings(request, "rows");
        }

        String command() {
            return request.getString("command");
        }

        String target() {
            return request.getString("target");
        }

        Optional<String> error() {
            return Optional.ofNullable(request.getString("error"));
        }

        Plan plan() {
            Planner planner = new Planner(graph);
            return switch (command()) {
                case "upgrade" -> planner.upgrade(rows(), target());
                case "downgrade" -> planner.downgrade(rows(), target());
                case "stamp" -> planner.stamp(rows(), target());
                default -> throw new IllegalStateException(command());
            };
        }

        @Override
        public String toString() {
            return "graph " + graphNumber + ": " + command() + " " + target() + " from " + rows();
        }
    }

    /** What we do otherwise on purpose; each says when it applies, narrowly, and what we do instead. */
    private enum Difference {
        /** Alembic warns and takes the first row; we say which branches there are and how to name one. */
        DOWNGRADE_BY_STEPS_WITH_SEVERAL_ROWS {
            @Override
            boolean applies(Case golden) {
                return golden.command().equals("downgrade")
                        && golden.target().matches("-\\d+")
                        && golden.rows().size() > 1;
            }

            @Override
            void assertOurs(Case golden) {
                assertThatThrownBy(golden::plan)
                        .as(golden.toString())
                        .isInstanceOfSatisfying(GraphException.class, e -> {
                            assertThat(e.kind()).isEqualTo("ambiguous-walk");
                            assertThat(e.revisions()).containsExactlyInAnyOrderElementsOf(golden.rows());
                            assertThat(e.remedy()).contains("@" + golden.target());
                        });
            }
        };

        abstract boolean applies(Case golden);

        abstract void assertOurs(Case golden);

        static Optional<Difference> excusing(Case golden) {
            return List.of(values()).stream()
                    .filter(difference -> difference.applies(golden))
                    .findFirst();
        }
    }

    private static final List<Case> CASES = new ArrayList<>();
    private static JsonArray graphs = new JsonArray();

    @BeforeAll
    static void readGolden() throws Exception {
        try (InputStream json = PlannerGoldenTest.class.getResourceAsStream("/golden/planner.json")) {
            graphs = JsonParser.object().from(json).getArray("graphs");
        }
        for (int i = 0; i < graphs.size(); i++) {
            RevisionGraph graph = graph(graphs.getObject(i));
            for (Object request : graphs.getObject(i).getArray("cases")) {
                CASES.add(new Case(i, graph, (JsonObject) request));
            }
        }
    }

    @Test
    void headsAndBasesAreThoseOfAlembic() {
        for (int i = 0; i < graphs.size(); i++) {
            RevisionGraph graph = graph(graphs.getObject(i));
            assertThat(ids(graph.heads())).containsExactlyInAnyOrderElementsOf(strings(graphs.getObject(i), "heads"));
            assertThat(ids(graph.realHeads()))
                    .containsExactlyInAnyOrderElementsOf(strings(graphs.getObject(i), "real_heads"));
            assertThat(ids(graph.bases())).containsExactlyInAnyOrderElementsOf(strings(graphs.getObject(i), "bases"));
        }
    }

    @Test
    void everyRequestIsPlannedAsAlembicPlansItTheListedDifferencesApart() {
        SoftAssertions all = new SoftAssertions();
        for (Case golden : CASES) {
            if (Difference.excusing(golden).isEmpty()) {
                all.check(() -> assertSameAsGolden(golden));
            }
        }
        all.assertAll();
        assertThat(CASES).hasSize(763);
    }

    @Test
    void everyExcusedRequestMatchesItsDocumentedDifference() {
        Map<Difference, Long> excused = new TreeMap<>(CASES.stream()
                .flatMap(golden -> Difference.excusing(golden).stream())
                .collect(groupingBy(difference -> difference, counting())));
        long count = excused.values().stream().mapToLong(Long::longValue).sum();
        System.out.println("golden/planner.json: " + (CASES.size() - count) + " of " + CASES.size()
                + " requests as Alembic plans them, excused: " + excused);
        for (Case golden : CASES) {
            Difference.excusing(golden).ifPresent(difference -> difference.assertOurs(golden));
        }
        assertThat(count).as("an excuse for more than a few is none").isLessThan(10);
    }

    private static void assertSameAsGolden(Case golden) {
        if (golden.error().isPresent()) {
            String error = golden.error().get();
            assertThatThrownBy(golden::plan)
                    .as(golden + ", where Alembic says: " + error)
                    .isInstanceOfSatisfying(GraphException.class, refused -> assertThat(
                                    refused.is(AlembicErrors.kind(golden.command(), golden.target(), error)))
                            .as(refused.kind())
                            .isTrue());
            return;
        }
        Plan plan = golden.plan();
        assertThat(plan.rowsAfter())
                .as(golden + ": rows after")
                .isEqualTo(sorted(strings(golden.request(), "rows_after")));
        if (golden.request().containsKey("steps")) {
            assertThat(ids(plan.revisions()))
                    .as(golden + ": steps")
                    .containsExactlyInAnyOrderElementsOf(strings(golden.request(), "steps"));
            PlanAssertions.assertTopological(golden.graph(), plan);
        }
    }

    private static RevisionGraph graph(JsonObject json) {
        List<RevisionHeader> headers = new ArrayList<>();
        for (Object revision : json.getArray("revisions")) {
            JsonObject object = (JsonObject) revision;
            headers.add(Headers.revision(object.getString("id"))
                    .on(strings(object, "down").toArray(String[]::new))
                    .dependingOn(strings(object, "depends_on").toArray(String[]::new))
                    .labelled(strings(object, "labels").toArray(String[]::new))
                    .header());
        }
        return RevisionGraph.of(headers);
    }

    private static List<String> strings(JsonObject object, String key) {
        return object.getArray(key).stream().map(String.class::cast).toList();
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
