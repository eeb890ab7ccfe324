package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.result.RevisionInfo;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTextTest {
    @Test
    void straightHistoryIsOneLane() {
        assertThat(draw("c<b", "b<a", "a"))
                .isEqualTo("""
                * c
                * b
                * a
                """);
    }

    @Test
    void forkJoinsBelowItsChildren() {
        assertThat(draw("c<a", "b<a", "a"))
                .isEqualTo(
                        """
                * c
                | * b
                |/
                * a
                """);
    }

    @Test
    void joinOverAnotherLaneIsDrawnUnderIt() {
        assertThat(draw("d<a", "c<x", "b<a", "a", "x"))
                .isEqualTo(
                        """
                * d
                | * c
                | | * b
                |_|/
                * | a
                 /
                * x
                """);
    }

    @Test
    void lanesRightOfAJoinMoveLeft() {
        assertThat(draw("d<a", "c<a", "b<x", "a", "x"))
                .isEqualTo(
                        """
                * d
                | * c
                | | * b
                |/ /
                * | a
                 /
                * x
                """);
    }

    @Test
    void mergeOfThreeOpensTwoLanes() {
        assertThat(draw("m<a,b,c", "c<r", "b<r", "a<r", "r"))
                .isEqualTo(
                        """
                * m
                |\\
                |\\ \\
                | | * c
                | * | b
                * | | a
                | |/
                |/
                * r
                """);
    }

    @Test
    void separateHistoriesStandBelowEachOther() {
        assertThat(draw("b<a", "a", "y<x", "x"))
                .isEqualTo(
                        """
                * b
                * a
                * y
                * x
                """);
    }

    @Test
    void parentsOutsideOfTheRangeGetNoLane() {
        assertThat(draw("m<a,b", "b<r")).isEqualTo("""
                * m
                * b
                """);
    }

    @Test
    void longFormsStandBesideTheLanes() {
        GraphText graph = new GraphText(revision -> revision.id() + "\nmore");

        assertThat(graph.of(List.of(parse("c<a"), parse("b<a"), parse("a"))))
                .isEqualTo(
                        """
                * c
                | more
                | * b
                | | more
                |/
                * a
                | more
                """);
    }

    private static String draw(String... revisions) {
        List<RevisionInfo> parsed =
                Arrays.stream(revisions).map(GraphTextTest::parse).toList();
        return new GraphText(RevisionInfo::id).of(parsed);
    }

    private static RevisionInfo parse(String text) {
        String[] parts = text.split("<");
        List<String> down = parts.length == 1 ? List.of() : List.of(parts[1].split(","));
        return Samples.revision(parts[0], down, List.of(), List.of());
    }
}
