package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.internal.graph.Headers.graph;
import static io.limbeck.migrate.internal.graph.Headers.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ScriptFault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphLoaderTest {
    @Test
    void everyFaultIsListedAtOnceWithItsFileSorted() {
        List<String> faults = faults(
                revision("a").in("3_again.sql").labelled("web"),
                revision("a").in("1_first.sql").labelled("web"),
                revision("b").in("2_b.java").on("nobody").labelled("web"),
                revision("c").in("4_c.sql").on("c"));
        assertThat(faults)
                .containsExactly(
                        "2_b.java: down refers to nobody, for which there is no script",
                        "2_b.java: label 'web' is already used by 1_first.sql",
                        "3_again.sql: revision a is already defined in 1_first.sql",
                        "4_c.sql: revision c refers to itself in down");
    }

    @Test
    void theExitCodeIsThatOfTheGraph() {
        BrokenScriptsException e = broken(revision("a").on("b"));
        assertThat(e.exitCode()).isEqualTo(ExitCode.GRAPH);
        assertThat(e.getMessage()).contains("a.sql").contains("Nothing was run");
    }

    @Test
    void anUnknownParentSuggestsTheNearestId() {
        assertThat(faults(revision("ae1027a6acf1"), revision("b").on("ae1027a6afc1")))
                .containsExactly(
                        "b.sql: down refers to ae1027a6afc1, for which there is no script; did you mean ae1027a6acf1?");
    }

    @Test
    void anUnknownDependencySuggestsTheNearestLabelToo() {
        assertThat(faults(revision("a").labelled("payments"), revision("b").dependingOn("payment")))
                .containsExactly(
                        "b.sql: dependsOn refers to payment, for which there is no script; did you mean payments?");
    }

    @Test
    void aParentMustBeAnIdAndNoLabel() {
        assertThat(faults(revision("a").labelled("web"), revision("b").on("web")))
                .containsExactly(
                        "b.sql: down refers to web, for which there is no script; that is a label, write the id: a");
    }

    @Test
    void aLabelMustNotBeAnId() {
        assertThat(faults(revision("a"), revision("b").labelled("a")))
                .containsExactly("b.sql: label 'a' is also the id of the revision in a.sql");
    }

    @Test
    void aCycleOfParentsIsReportedOnceWithOnlyTheIdsOnIt() {
        assertThat(faults(
                        revision("root"),
                        revision("a").on("root", "c"),
                        revision("b").on("a"),
                        revision("c").on("b"),
                        revision("above").on("c")))
                .containsExactly("a.sql: revisions form a cycle: a (a.sql) -> c (c.sql) -> b (b.sql) -> a (a.sql)");
    }

    @Test
    void separateCyclesAreReportedSeparately() {
        assertThat(faults(
                        revision("a").on("b"),
                        revision("b").on("a"),
                        revision("c").on("d"),
                        revision("d").on("c")))
                .hasSize(2);
    }

    @Test
    void aCycleThroughDependenciesIsReported() {
        assertThat(faults(
                        revision("a"),
                        revision("b").on("a").dependingOn("y"),
                        revision("x"),
                        revision("y").on("x").dependingOn("b")))
                .containsExactly(
                        "b.sql: revisions depend on each other in a cycle: b (b.sql) -> y (y.sql) -> b (b.sql)");
    }

    @Test
    void aLongCycleIsAbbreviatedToItsBeginningAndEnd() {
        Headers[] ring = IntStream.range(0, 50_000)
                .mapToObj(i -> revision("r" + i).on("r" + (i + 1) % 50_000))
                .toArray(Headers[]::new);
        assertThat(faults(ring))
                .singleElement()
                .asString()
                .contains("(49970 more)")
                .hasSizeLessThan(2000);
    }

    @Test
    void aRevisionThatDependsOnItselfThroughItsLabelIsReported() {
        assertThat(faults(revision("a").labelled("web").dependingOn("web")))
                .containsExactly("a.sql: revision a refers to itself in dependsOn");
    }

    @Test
    void idsHoldLettersDigitsAndUnderscoreUpTo64() {
        String longest = "x".repeat(64);
        assertThat(graph(revision(longest), revision("A_b_9")).size()).isEqualTo(2);
        assertThat(faults(revision(longest + "x")))
                .singleElement()
                .asString()
                .contains("has 65 characters; at most 64");
        assertThat(faults(revision("a-b"))).singleElement().asString().contains("'a-b' contains '-'");
        assertThat(faults(revision("a@b"))).singleElement().asString().contains("contains '@'");
        assertThat(faults(revision(""))).singleElement().asString().contains("id is empty");
        assertThat(faults(revision("heads"))).singleElement().asString().contains("is reserved");
    }

    @Test
    void labelsCannotContainSymbols() {
        assertThat(graph(revision("a").labelled("web-api", "v1.2", "x-")).size())
                .isEqualTo(1);
        for (String label :
                List.of("", "a@b", "a:b", "a+b", "a b", "-a", "web-2", "base", "a/b", "größe", "x".repeat(65))) {
            assertThat(faults(revision("a").labelled(label))).as(label).hasSize(1);
        }
    }

    @Test
    void thousandsOfUnknownParentsAreAllReported() {
        List<Headers> orphans = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            orphans.add(revision("r" + i).on("missing" + i));
        }
        assertThat(faults(orphans.toArray(Headers[]::new))).hasSize(20_000);
    }

    private static List<String> faults(Headers... headers) {
        return broken(headers).faults().stream().map(ScriptFault::toString).toList();
    }

    private static BrokenScriptsException broken(Headers... headers) {
        return catchThrowableOfType(BrokenScriptsException.class, () -> graph(headers));
    }
}
