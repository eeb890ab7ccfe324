package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.internal.graph.Headers.graph;
import static io.limbeck.migrate.internal.graph.Headers.revision;
import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionRangeTest {
    /** a - b - { c (web), d } - m - n; x apart. */
    private final RevisionGraph graph = graph(
            revision("a"),
            revision("b").on("a"),
            revision("c").on("b").labelled("web"),
            revision("d").on("b"),
            revision("m").on("c", "d"),
            revision("n").on("m"),
            revision("x"));

    @ParameterizedTest
    @CsvSource({
        ":, x n m d c b a",
        "base:heads, x n m d c b a",
        "b:m, m d c b",
        "b:c, c b",
        "c:, n m c",
        ":b, b a",
        "m:m, m",
        "current:n, n m c",
        "a:current, c b a",
        ":current, c b a",
        "-1:n, n m",
        "-1:, n m",
        "-9:b, b a",
        "-1:current, c b",
        "web@-1:n, n m",
        "m:+1, n m",
        "a:+1, b a",
        "-1:+2, n m",
        "web@-1:+2, n m",
        ":-1, b a",
        "web@base:, n m c b a",
        "web@base:m, m c b a",
        "web@a:, n m c b a",
        "x@base:, x",
    })
    void aRangeIsEverythingOnAWayBetweenItsEndsBothIncludedNewestFirst(String range, String expected) {
        assertThat(String.join(" ", revisions(range))).isEqualTo(expected);
    }

    @Test
    void aRangeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> revisions("n:b"))
                .is(ofKind("no-such-range"))
                .hasMessageContaining("Invalid range 'n:b'")
                .hasMessageContaining("n is not an ancestor of b");
        assertThatThrownBy(() -> revisions("c:d")).is(ofKind("no-such-range"));
        assertThatThrownBy(() -> revisions("-1:+1")).is(ofKind("ambiguous-walk"));
        assertThatThrownBy(() -> revisions("-2:n")).is(ofKind("ambiguous-walk"));
        assertThatThrownBy(() -> RevisionRange.parse("a:b:c")).is(ofKind("unusable-symbol"));
        assertThatThrownBy(() -> RevisionRange.parse("a")).is(ofKind("unusable-symbol"));
    }

    @Test
    void theLowerEndAsRowsIsWhereAScriptBegins() {
        assertThat(RevisionRange.parse("m:n").startRows(graph, List.of())).containsExactly("m");
        assertThat(RevisionRange.parse(":n").startRows(graph, List.of())).isEmpty();
        assertThat(RevisionRange.parse("current:n").startRows(graph, List.of("c", "d")))
                .containsExactly("c", "d");
        assertThat(RevisionRange.isRange("a:b")).isTrue();
        assertThat(RevisionRange.isRange("head")).isFalse();
    }

    private List<String> revisions(String range) {
        return RevisionRange.parse(range).revisions(graph, List.of("c")).stream()
                .map(RevisionNode::id)
                .toList();
    }
}
