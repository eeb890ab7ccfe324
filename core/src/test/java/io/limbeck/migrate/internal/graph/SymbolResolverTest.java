package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.internal.graph.Headers.graph;
import static io.limbeck.migrate.internal.graph.Headers.revision;
import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static io.limbeck.migrate.testkit.Kinds.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.GraphException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolResolverTest {
    /** a1 - a2 - { b1 - b2 (web), c1 - c2 (jobs) }; x1 - x2 apart. */
    private final RevisionGraph graph = graph(
            revision("a1"),
            revision("a2").on("a1"),
            revision("bcd1").on("a2").labelled("web"),
            revision("bcd2").on("bcd1"),
            revision("bce1").on("a2").labelled("jobs"),
            revision("bce2").on("bce1"),
            revision("x1"),
            revision("x2").on("x1"));

    private final RevisionGraph line = graph(
            revision("a"),
            revision("b").on("a"),
            revision("c").on("b"),
            revision("d").on("c"));

    @Test
    void namesResolveToRevisions() {
        assertThat(resolve("bcd2")).containsExactly("bcd2");
        assertThat(resolve("bcd")).as("ambiguous").isEmpty();
        assertThat(resolve("x")).as("ambiguous").isEmpty();
        assertThat(resolve("web")).containsExactly("bcd1");
        assertThat(resolve("base")).isEmpty();
        assertThat(resolve("heads")).containsExactly("bcd2", "bce2", "x2");
    }

    @Test
    void aPrefixOfAnyLengthIsEnoughWhenItIsUnique() {
        RevisionGraph two = graph(revision("ae1027"), revision("1975ea"), revision("19"));
        assertThat(two.resolve("a")).extracting(RevisionNode::id).containsExactly("ae1027");
        assertThat(two.resolve("197")).extracting(RevisionNode::id).containsExactly("1975ea");
        assertThat(two.resolve("19"))
                .as("a full id beats a prefix")
                .extracting(RevisionNode::id)
                .containsExactly("19");
    }

    @Test
    void anAmbiguousPrefixListsTheCandidates() {
        var e = refused("ambiguous-revision", GraphException.class, () -> graph.resolve("bc"));
        assertThat(e.revisions()).containsExactly("bcd1", "bcd2", "bce1", "bce2");
        assertThat(e.what()).isEqualTo("'bc' is ambiguous: 4 revision ids begin with it: bcd1, bcd2, bce1, bce2.");
    }

    @Test
    void aPrefixMayBeUniqueOnItsBranch() {
        RevisionGraph two =
                graph(revision("ab1").labelled("web"), revision("ab2").labelled("jobs"));
        assertThat(two.resolve("jobs@ab")).extracting(RevisionNode::id).containsExactly("ab2");
    }

    @Test
    void anUnknownNameSuggestsTheNearest() {
        assertThatThrownBy(() -> graph.resolve("wbe"))
                .is(ofKind("unknown-revision"))
                .hasMessageContaining("Did you mean web?");
        assertThatThrownBy(() -> graph.resolve("haed")).hasMessageContaining("Did you mean head?");
        RevisionGraph real = graph(revision("ae1027a6acf1"), revision("1975ea83b712"));
        assertThatThrownBy(() -> real.resolve("ae1028")).hasMessageContaining("Did you mean ae1027a6acf1?");
        assertThatThrownBy(() -> real.resolve("zzzz")).hasMessageContaining("List all revisions: migrate history");
    }

    @Test
    void headNamesAllHeadsAndTheirForkPointWhenThereAreSeveral() {
        RevisionGraph fork = graph(
                revision("a"),
                revision("b").on("a"),
                revision("c").on("b"),
                revision("d").on("b"),
                revision("e").on("d"));
        var e = refused("multiple-heads", GraphException.class, () -> fork.resolve("head"));
        assertThat(e.revisions()).containsExactly("c", "e");
        assertThat(e.what()).contains("c, e, forked at b");
        assertThat(e.remedy()).contains("'heads'").contains("migrate merge heads -m \"…\"");
    }

    @Test
    void headsWithoutACommonAncestorHaveNoForkPoint() {
        var e = refused("multiple-heads", GraphException.class, () -> graph.resolve("head"));
        assertThat(e.what()).contains("no common ancestor");
    }

    @Test
    void theForkPointIsFoundThroughMerges() {
        RevisionGraph merged = graph(
                revision("a"),
                revision("b").on("a"),
                revision("c").on("a"),
                revision("m").on("b", "c"),
                revision("p").on("m"),
                revision("q").on("m"),
                revision("r").on("q"));
        assertThat(refused("multiple-heads", GraphException.class, () -> merged.resolve("head"))
                        .what())
                .contains("forked at m");
    }

    @Test
    void aBranchNarrows() {
        assertThat(resolve("web@head")).containsExactly("bcd2");
        assertThat(resolve("bce1@head")).containsExactly("bce2");
        assertThat(resolve("x@head")).as("ambiguous").isEmpty();
        assertThat(resolve("a2@heads")).containsExactly("bcd2", "bce2");
        assertThat(resolve("web@base")).isEmpty();
        assertThat(resolve("web@a1")).containsExactly("a1");
        assertThatThrownBy(() -> graph.resolve("web@bce1"))
                .is(ofKind("not-on-branch"))
                .hasMessageContaining("Revision bce1 is not on branch 'web'");
        assertThatThrownBy(() -> graph.resolve("a2@head")).is(ofKind("multiple-heads"));
        assertThatThrownBy(() -> graph.resolve("nobody@head")).is(ofKind("unknown-revision"));
    }

    @Test
    void headsOfABranchLeaveOutOnesThatOthersDependOn() {
        RevisionGraph effective = graph(
                revision("a"), revision("b").on("a"), revision("c").on("a").dependingOn("b"));
        assertThat(effective.resolve("a@heads")).extracting(RevisionNode::id).containsExactly("c");
    }

    @Test
    void stepsGoUpAndDown() {
        assertThat(ids(line.resolve("head-1"))).containsExactly("c");
        assertThat(ids(line.resolve("b+2"))).containsExactly("d");
        assertThat(ids(line.resolve("base+1"))).containsExactly("a");
        assertThat(ids(line.resolve("b-2"))).as("one below the base is base").isEmpty();
        assertThat(resolve("web@a1+2")).containsExactly("bcd1");
        assertThat(resolve("web@head-1")).containsExactly("bcd1");
        assertThat(resolve("jobs@base+3")).containsExactly("bce1");
    }

    @Test
    void baseMinusOneEntersFromAboveAsInAlembic() {
        assertThat(ids(line.resolve("base-1"))).containsExactly("d");
        assertThatThrownBy(() -> graph.resolve("base-1")).is(ofKind("ambiguous-walk"));
    }

    @Test
    void pastTheEndIsAnErrorThatNamesTheLimit() {
        var up = refused("past-end", GraphException.class, () -> line.resolve("b+3"));
        assertThat(up.what()).isEqualTo("'b+3' goes past the end: 3 steps up from b, where there are only 2.");
        var down = refused("past-end", GraphException.class, () -> line.resolve("b-3"));
        assertThat(down.what()).isEqualTo("'b-3' goes past the end: 3 steps down from b, where there are only 2.");
    }

    @Test
    void upThroughAForkAndDownThroughAMergeAreAmbiguous() {
        var fork = refused("ambiguous-walk", GraphException.class, () -> graph.resolve("a1+2"));
        assertThat(fork.revisions()).containsExactly("bcd1", "bce1");
        assertThat(fork.why()).contains("The path up forks at a2.");
        assertThat(fork.remedy()).isEqualTo("Use one of these instead: web@a1+2, jobs@a1+2");
        RevisionGraph merge = graph(revision("a"), revision("b"), revision("m").on("a", "b"));
        var down = refused("ambiguous-walk", GraphException.class, () -> merge.resolve("head-1"));
        assertThat(down.revisions()).containsExactly("a", "b");
        assertThat(down.remedy()).isEqualTo("Use one of these instead: a, b");
    }

    @Test
    void currentAndBareStepsCountFromTheRows() {
        assertThat(ids(graph.resolve("current", List.of("bcd1", "x1")))).containsExactly("bcd1", "x1");
        assertThat(ids(graph.resolve("web@current", List.of("bcd1", "x1")))).containsExactly("bcd1");
        assertThat(ids(line.resolve("-1", List.of("c")))).containsExactly("b");
        assertThat(ids(line.resolve("+1", List.of("c")))).containsExactly("d");
        assertThat(ids(line.resolve("current-2", List.of("c")))).containsExactly("a");
        assertThatThrownBy(() -> line.resolve("current"))
                .is(ofKind("unusable-symbol"))
                .hasMessageContaining("no database is used here");
    }

    private List<String> resolve(String symbol) {
        try {
            return ids(graph.resolve(symbol));
        } catch (GraphException e) {
            assertThat(e.kind()).isEqualTo("ambiguous-revision");
            return List.of();
        }
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
