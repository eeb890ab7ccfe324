package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.testkit.Kinds.refused;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds on every graph; {@code -Dseed=} repeats a run. */
class PlannerPropertyTest {
    private static final int GRAPHS = 400;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private interface Property {
        void check(Random random, List<Headers> headers, RevisionGraph graph);
    }

    private static void onManyGraphs(Property property) {
        for (int i = 0; i < GRAPHS; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            List<Headers> headers = RandomGraphs.headers(random, 1 + random.nextInt(30));
            try {
                property.check(random, headers, Headers.graph(headers));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=" + seed + " shows it: " + headers, e);
            }
        }
    }

    @Test
    void everyUpgradeRunsExactlyWhatIsMissingInOrderAndKeepsTheRowsTrue() {
        onManyGraphs((random, headers, graph) -> {
            List<String> rows = RandomGraphs.rows(random, graph);
            RevisionNode target = any(random, graph);
            Plan plan = new Planner(graph).upgrade(rows, target.id());
            Set<RevisionNode> missing = Definitions.closure(List.of(target));
            missing.removeAll(applied(graph, rows));
            assertThat(plan.revisions()).containsExactlyInAnyOrderElementsOf(missing);
            assertThatThePlanIsSound(graph, plan);
        });
    }

    @Test
    void everyDowngradeIsInOrderAndKeepsTheRowsTrue() {
        onManyGraphs((random, headers, graph) -> {
            List<String> rows = RandomGraphs.rows(random, graph);
            for (String symbol :
                    List.of(any(random, graph).id(), "base", any(random, graph).id() + "@base")) {
                try {
                    assertThatThePlanIsSound(graph, new Planner(graph).downgrade(rows, symbol));
                } catch (GraphException notBelow) {
                    assertThat(symbol).isNotEqualTo("base");
                }
            }
        });
    }

    @Test
    void upFromBaseThenDownToBaseReturnsTheSameRowsBackwards() {
        onManyGraphs((random, headers, graph) -> {
            Planner planner = new Planner(graph);
            Plan up = planner.upgrade(List.of(), "heads");
            Plan down = planner.downgrade(up.rowsAfter(), "base");
            assertThat(down.rowsAfter()).isEmpty();
            for (int i = 0; i < up.steps().size(); i++) {
                RowChange there = up.steps().get(i).change();
                RowChange back = down.steps().get(up.steps().size() - 1 - i).change();
                assertThat(back.added()).containsExactlyInAnyOrderElementsOf(there.removed());
                assertThat(back.removed()).containsExactlyElementsOf(there.added());
            }
        });
    }

    @Test
    void oneStepUpThenDownToTheSameParentReturnsTheSameRows() {
        onManyGraphs((random, headers, graph) -> {
            List<String> rows = RandomGraphs.rows(random, graph);
            VersionRows current = VersionRows.of(graph, rows);
            for (RevisionNode next : current.pending()) {
                Plan up = new Planner(graph).upgrade(rows, next.id());
                if (up.steps().size() == 1 && next.parents().size() <= 1) {
                    String parent =
                            next.isBase() ? "base" : next.parents().get(0).id();
                    Plan down = new Planner(graph).downgrade(up.rowsAfter(), next.id() + "@" + parent);
                    assertThat(down.rowsAfter()).isEqualTo(rows);
                }
            }
        });
    }

    @Test
    void upgradeHeadsReachesTheRealHeadsFromAnywhere() {
        onManyGraphs((random, headers, graph) -> {
            Plan plan = new Planner(graph).upgrade(RandomGraphs.rows(random, graph), "heads");
            assertThat(plan.rowsAfter())
                    .isEqualTo(graph.realHeads().stream()
                            .map(RevisionNode::id)
                            .sorted()
                            .toList());
            assertThat(VersionRows.of(graph, plan.rowsAfter()).isAtHead()).isTrue();
        });
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        onManyGraphs((random, headers, graph) -> {
            List<String> rows = new ArrayList<>(RandomGraphs.rows(random, graph));
            List<String> plan = told(new Planner(graph).upgrade(rows, "heads"));
            Collections.shuffle(headers, random);
            Collections.shuffle(rows, random);
            RevisionGraph shuffled = Headers.graph(headers);
            assertThat(told(new Planner(shuffled).upgrade(rows, "heads"))).isEqualTo(plan);
            assertThat(shuffled.revisions())
                    .extracting(RevisionNode::labels)
                    .isEqualTo(
                            graph.revisions().stream().map(RevisionNode::labels).toList());
        });
    }

    @Test
    void aUniquePrefixPlansAsTheFullIdDoes() {
        onManyGraphs((random, headers, graph) -> {
            List<String> rows = RandomGraphs.rows(random, graph);
            String id = any(random, graph).id();
            String prefix = shortestUnique(graph, id);
            assertThat(told(new Planner(graph).upgrade(rows, prefix)))
                    .isEqualTo(told(new Planner(graph).upgrade(rows, id)));
        });
    }

    @Test
    void everyFormThatAnAmbiguousStepSuggestsIsNotAmbiguousInThatWay() {
        onManyGraphs((random, headers, graph) -> {
            List<String> rows = RandomGraphs.rows(random, graph);
            if (rows.size() < 2) {
                return;
            }
            Planner planner = new Planner(graph);
            GraphException ambiguous =
                    refused("ambiguous-walk", GraphException.class, () -> planner.downgrade(rows, "-1"));
            String forms = ambiguous.remedy().replace("Use one of these instead: ", "");
            for (String form : forms.split(" and ")[0].split(", ")) {
                assertThatCode(() -> planner.downgrade(rows, form))
                        .satisfiesAnyOf(none -> assertThat(none).isNull(), merge -> assertThat(merge)
                                .hasMessageContaining("is a merge of several lines"));
            }
        });
    }

    @Test
    void aStampLeavesTheTargetAndEveryRowApartFromIt() {
        onManyGraphs((random, headers, graph) -> {
            List<String> rows = RandomGraphs.rows(random, graph);
            RevisionNode target = any(random, graph);
            Plan plan = new Planner(graph).stamp(rows, target.id());
            Set<String> expected = new TreeSet<>(Set.of(target.id()));
            for (String row : rows) {
                RevisionNode revision = graph.get(row);
                if (!Definitions.closure(List.of(revision)).contains(target)
                        && !Definitions.closure(List.of(target)).contains(revision)) {
                    expected.add(row);
                }
            }
            assertThat(plan.rowsAfter()).containsExactlyElementsOf(expected);
            Set<String> live = new TreeSet<>(rows);
            plan.steps().forEach(step -> step.change().applyTo(live));
            assertThat(live).containsExactlyElementsOf(expected);
        });
    }

    /** After each step the rows are the tips of what is applied: none is an ancestor of another, dependencies counted. */
    private static void assertThatThePlanIsSound(RevisionGraph graph, Plan plan) {
        PlanAssertions.assertTopological(graph, plan);
        Set<RevisionNode> applied = applied(graph, plan.rowsBefore());
        Set<String> rows = new TreeSet<>(plan.rowsBefore());
        for (PlanStep step : plan.steps()) {
            step.change().applyTo(rows);
            if (step.direction() == Direction.UPGRADE) {
                applied.add(step.revision());
            } else {
                applied.remove(step.revision());
            }
            assertThat(rows).as("rows after " + step).isEqualTo(ids(Definitions.tips(applied)));
        }
        assertThat(plan.rowsAfter()).containsExactlyElementsOf(rows);
    }

    private static Set<RevisionNode> applied(RevisionGraph graph, List<String> rows) {
        return new HashSet<>(Definitions.closure(rows.stream().map(graph::get).toList()));
    }

    private static Set<String> ids(Set<RevisionNode> revisions) {
        return revisions.stream().map(RevisionNode::id).collect(toCollection(TreeSet::new));
    }

    private static RevisionNode any(Random random, RevisionGraph graph) {
        return graph.revisions().get(random.nextInt(graph.size()));
    }

    private static List<String> told(Plan plan) {
        return plan.steps().stream().map(step -> step + " " + step.change()).toList();
    }

    private static String shortestUnique(RevisionGraph graph, String id) {
        for (int length = 1; length < id.length(); length++) {
            String prefix = id.substring(0, length);
            if (graph.revisions().stream()
                            .filter(other -> other.id().startsWith(prefix))
                            .count()
                    == 1) {
                return prefix;
            }
        }
        return id;
    }
}
