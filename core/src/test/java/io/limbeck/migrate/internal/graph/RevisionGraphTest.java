package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.internal.graph.Headers.graph;
import static io.limbeck.migrate.internal.graph.Headers.revision;
import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {
    /** Two lines forked at a, joined in m; x stands alone and y depends on it. */
    private final RevisionGraph graph = graph(
            revision("a"),
            revision("b").on("a").labelled("web"),
            revision("c").on("a"),
            revision("m").on("b", "c"),
            revision("x").labelled("lib"),
            revision("y").on("m").dependingOn("lib"));

    @Test
    void revisionsComeAfterTheirAncestorsAndDependencies() {
        assertThat(graph.revisions()).extracting(RevisionNode::id).containsExactly("a", "b", "c", "m", "x", "y");
    }

    @Test
    void unrelatedRevisionsAreOrderedByAgeThenById() {
        RevisionGraph byAge = graph(
                revision("a").createdAt("2026-03-01T00:00:00Z"),
                revision("z").createdAt("2026-01-01T00:00:00Z"),
                revision("c").createdAt("2026-02-01T00:00:00Z").on("z"),
                revision("n"),
                revision("m"));
        assertThat(byAge.revisions()).extracting(RevisionNode::id).containsExactly("m", "n", "z", "c", "a");
    }

    @Test
    void theNameOfTheFileDoesNotMatter() {
        RevisionGraph files = graph(revision("b").in("1.sql"), revision("a").in("2.sql"));
        assertThat(ids(files.revisions())).containsExactly("a", "b");
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Headers> headers = new ArrayList<>(List.of(
                revision("a"),
                revision("b").on("a"),
                revision("c").on("a"),
                revision("d").on("c", "b"),
                revision("e")));
        List<String> expected = ids(graph(headers).revisions());
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(headers, new Random(i));
            assertThat(ids(graph(headers).revisions())).isEqualTo(expected);
        }
    }

    @Test
    void parentsAndChildrenAreBothKnown() {
        RevisionNode m = graph.get("m");
        assertThat(ids(m.parents())).containsExactly("b", "c");
        assertThat(ids(graph.get("a").children())).containsExactly("b", "c");
        assertThat(ids(graph.get("y").dependencies())).containsExactly("x");
        assertThat(ids(graph.get("x").dependents())).containsExactly("y");
        assertThat(graph.get("x").children()).isEmpty();
    }

    @Test
    void branchAndMergePointsAreReported() {
        assertThat(graph.get("a").isBase()).isTrue();
        assertThat(graph.get("a").isBranchPoint()).isTrue();
        assertThat(graph.get("m").isMergePoint()).isTrue();
        assertThat(graph.get("m").isHead()).isFalse();
        assertThat(graph.get("y").isRealHead()).isTrue();
        assertThat(graph.get("x").isEffectiveHead()).isTrue();
        assertThat(ids(graph.heads())).containsExactly("x", "y");
        assertThat(ids(graph.realHeads())).containsExactly("y");
        assertThat(ids(graph.bases())).containsExactly("a", "x");
        assertThat(ids(graph.branchPoints())).containsExactly("a");
    }

    @Test
    void dependenciesThatAnAncestorImpliesAreLeftOut() {
        RevisionGraph chain = graph(
                revision("x1"),
                revision("x2").on("x1"),
                revision("a").dependingOn("x2"),
                revision("b").on("a").dependingOn("x1", "x2"),
                revision("c").on("x2").dependingOn("a"));
        assertThat(chain.get("b").normalisedDependencies()).isEmpty();
        assertThat(ids(chain.get("a").normalisedDependencies())).containsExactly("x2");
        assertThat(ids(chain.get("c").normalisedDependencies())).containsExactly("a");
    }

    @Test
    void labelsSpreadToDescendantsAndDownToABranchPoint() {
        RevisionGraph labelled = graph(
                revision("a"),
                revision("b1").on("a"),
                revision("b2").on("b1").labelled("web", "api"),
                revision("b3").on("b2"),
                revision("c1").on("a").labelled("jobs"),
                revision("m").on("b3", "c1"));
        assertThat(labelled.get("a").labels()).isEmpty();
        assertThat(labelled.get("b1").labels()).containsExactly("api", "web");
        assertThat(labelled.get("b3").labels()).containsExactly("api", "web");
        assertThat(labelled.get("c1").labels()).containsExactly("jobs");
        assertThat(labelled.get("m").labels()).containsExactly("api", "jobs", "web");
    }

    @Test
    void aLabelSpreadsDownToTheBaseOfALineThatNeverForks() {
        RevisionGraph line = graph(
                revision("a"), revision("b").on("a"), revision("c").on("b").labelled("web"));
        assertThat(line.get("a").labels()).containsExactly("web");
    }

    @Test
    void theLabelOfABranchPointOrMergePointStaysAbove() {
        RevisionGraph point = graph(
                revision("a"),
                revision("fork").on("a").labelled("web"),
                revision("b").on("fork"),
                revision("c").on("fork"),
                revision("m").on("b", "c").labelled("all"));
        assertThat(point.get("a").labels()).isEmpty();
        assertThat(point.get("b").labels()).containsExactly("web");
        assertThat(point.get("m").labels()).containsExactly("all", "web");
    }

    @Test
    void aLabelDoesNotSpreadBelowARevisionThatAnotherDependsOn() {
        RevisionGraph shared = graph(
                revision("a"),
                revision("b").on("a").labelled("web"),
                revision("x").dependingOn("a"));
        assertThat(shared.get("a").labels()).isEmpty();
    }

    @Test
    void anEmptyFolderIsAGraph() {
        RevisionGraph empty = graph();
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.resolve("head")).isEmpty();
        assertThat(new Planner(empty).upgrade(List.of(), "head").note().text())
                .isEqualTo("Nothing to do: there are no revisions.");
    }

    @Test
    void anIdIsFoundExactlyOrAnotherIsSuggested() {
        assertThat(graph.find("m")).isPresent();
        assertThat(graph.find("q")).isEmpty();
        RevisionGraph real = graph(revision("ae1027a6acf1"), revision("1975ea83b712"));
        assertThatThrownBy(() -> real.get("ae1027a6afc1"))
                .is(ofKind("unknown-revision"))
                .hasMessageContaining("Did you mean ae1027a6acf1?");
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
