package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.internal.graph.Headers.graph;
import static io.limbeck.migrate.internal.graph.Headers.revision;
import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static io.limbeck.migrate.testkit.Kinds.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.error.HistoryMismatchException;
import io.limbeck.migrate.internal.graph.RowChange.Delete;
import io.limbeck.migrate.internal.graph.RowChange.Insert;
import io.limbeck.migrate.internal.graph.RowChange.Merge;
import io.limbeck.migrate.internal.graph.RowChange.Unmerge;
import io.limbeck.migrate.internal.graph.RowChange.Update;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
    /** a - { b, c } - m; lib apart, used by m. */
    private final RevisionGraph graph = graph(
            revision("a"),
            revision("b").on("a").labelled("web"),
            revision("c").on("a").labelled("jobs"),
            revision("lib"),
            revision("m").on("b", "c").dependingOn("lib"));

    private final Planner planner = new Planner(graph);

    @Test
    void anUpgradeInsertsUpdatesAndMerges() {
        Plan plan = planner.upgrade(List.of(), "heads");
        assertThat(plan.steps())
                .extracting(PlanStep::change)
                .containsExactly(
                        new Insert("a"),
                        new Update("a", "b"),
                        new Insert("c"),
                        new Insert("lib"),
                        new Merge(List.of("b", "c"), "lib", "m"));
        assertThat(plan.rowsAfter()).containsExactly("m");
        assertThat(plan.note().text()).isEmpty();
    }

    @Test
    void aDowngradeUnmergesAndLeavesDependenciesInPlace() {
        Plan plan = planner.downgrade(List.of("m"), "a");
        assertThat(plan.steps())
                .extracting(PlanStep::change)
                .containsExactly(new Unmerge("m", "lib", List.of("b", "c")), new Delete("c"), new Update("b", "a"));
        assertThat(plan.rowsAfter()).containsExactly("a", "lib");
    }

    @Test
    void aRowThatADependencyImpliesGoesAndComesBack() {
        RevisionGraph two = graph(revision("a"), revision("x").dependingOn("a"));
        Plan up = new Planner(two).upgrade(List.of("a"), "x");
        assertThat(up.steps()).extracting(PlanStep::change).containsExactly(new Update("a", "x"));
        Plan down = new Planner(two).downgrade(List.of("x"), "x@base");
        assertThat(down.rowsAfter()).containsExactly("a");
    }

    @Test
    void aDowngradeTakesDependentsAlong() {
        RevisionGraph two =
                graph(revision("a"), revision("b").on("a"), revision("x").dependingOn("b"));
        Plan plan = new Planner(two).downgrade(List.of("x"), "a");
        assertThat(plan.revisions()).extracting(RevisionNode::id).containsExactly("x", "b");
        assertThat(plan.rowsAfter()).containsExactly("a");
    }

    @Test
    void aDowngradeOfABranchLeavesTheOthers() {
        assertThat(planner.downgrade(List.of("b", "c"), "web@a").rowsAfter()).containsExactly("c");
        assertThat(planner.downgrade(List.of("b", "c", "lib"), "lib@base").rowsAfter())
                .containsExactly("b", "c");
        assertThat(planner.downgrade(List.of("b", "c", "lib"), "base").rowsAfter())
                .isEmpty();
    }

    @Test
    void stepsKnowTheirOriginAndTarget() {
        PlanStep up = planner.upgrade(List.of("b"), "m").steps().get(2);
        assertThat(up).hasToString("upgrade b, c -> m");
        assertThat(planner.downgrade(List.of("a"), "base").steps().get(0)).hasToString("downgrade a -> ");
        assertThat(planner.stamp(List.of("b", "c"), "a").steps().get(0)).hasToString("stamp b, c -> a");
    }

    @Test
    void stepsDownWithSeveralRowsNameTheBranchesAndTheFormsThatWork() {
        var e = refused(
                "ambiguous-walk", GraphException.class, () -> planner.downgrade(List.of("lib", "b", "c"), "-1"));
        assertThat(e.exitCode()).isEqualTo(ExitCode.GRAPH);
        assertThat(e.revisions()).containsExactly("b", "c", "lib");
        assertThat(e.why()).contains("The database is on several branches, at b, c, lib.");
        assertThat(e.remedy()).isEqualTo("Use one of these instead: web@-1, jobs@-1, lib@-1");
        assertThat(planner.downgrade(List.of("lib", "b", "c"), "web@-1").rowsAfter())
                .containsExactly("c", "lib");
    }

    @Test
    void stepsDownOnALabelWorkAboveAForkToo() {
        RevisionGraph fork = graph(
                revision("a").labelled("web"),
                revision("b").on("a"),
                revision("c").on("b"),
                revision("d").on("b"));
        Plan plan = new Planner(fork).downgrade(List.of("c"), "web@-1");
        assertThat(plan.revisions()).extracting(RevisionNode::id).containsExactly("c");
    }

    @Test
    void nothingToDoIsReported() {
        assertThat(planner.upgrade(List.of("m"), "heads").note().text())
                .isEqualTo("Nothing to do: the database is already at m.");
        assertThat(planner.upgrade(List.of("m"), "b").note().text())
                .startsWith("Nothing to do: b is already applied; the database is at m.");
        assertThat(planner.upgrade(List.of("m"), "base").note().text()).contains("'base' is below every revision");
        assertThat(planner.downgrade(List.of("b"), "b").note().text())
                .isEqualTo("Nothing to do: the database is already at b.");
        assertThat(planner.downgrade(List.of(), "base").note().text())
                .isEqualTo("Nothing to do: no revision is applied.");
        assertThat(planner.stamp(List.of("m"), "m").note().text()).contains("already at m");
        assertThat(planner.stamp(List.of(), "base").note().text()).contains("no version rows");
    }

    @Test
    void anUpgradeToHeadWithTwoHeadsNamesBothAndTheMerge() {
        RevisionGraph fork =
                graph(revision("a"), revision("b").on("a"), revision("c").on("a"));
        var e = refused("multiple-heads", GraphException.class, () -> new Planner(fork).upgrade(List.of("a"), "head"));
        assertThat(e.getMessage())
                .isEqualTo("'head' stands for one revision, but there are 2 heads: b, c, forked at a.\n"
                        + "Name one of them, use 'heads' for all, or join them: migrate merge heads -m \"…\"");
    }

    @Test
    void anUpgradeToARevisionTogetherWithItsAncestorIsRefused() {
        assertThatThrownBy(() -> planner.upgrade(List.of(), "m", "a"))
                .is(ofKind("overlapping-targets"))
                .hasMessageContaining("Revision m was requested together with its own ancestor a.");
        assertThat(planner.upgrade(List.of(), "b", "c").rowsAfter()).containsExactly("b", "c");
    }

    @Test
    void aStepTheWrongWayIsRefusedAndNamesTheCommand() {
        assertThatThrownBy(() -> planner.upgrade(List.of("b"), "-1"))
                .is(ofKind("unusable-symbol"))
                .hasMessageContaining("migrate downgrade -1");
        assertThatThrownBy(() -> planner.downgrade(List.of("b"), "+1"))
                .is(ofKind("unusable-symbol"))
                .hasMessageContaining("migrate upgrade +1");
        assertThatThrownBy(() -> planner.upgrade(List.of("b"), "current")).is(ofKind("unusable-symbol"));
    }

    @Test
    void aDowngradePastTheEndOrToWhatIsNotBelowIsRefused() {
        assertThatThrownBy(() -> planner.downgrade(List.of("a"), "-2")).is(ofKind("past-end"));
        assertThatThrownBy(() -> planner.downgrade(List.of(), "-1"))
                .is(ofKind("past-end"))
                .hasMessageContaining("from base, where there are none");
        var e = refused("not-below-current", GraphException.class, () -> planner.downgrade(List.of("b"), "c"));
        assertThat(e.getMessage()).contains("Cannot downgrade to 'c'").contains("The database is at b.");
    }

    @Test
    void aStampReplacesTheRowsOfItsLineage() {
        assertThat(planner.stamp(List.of("b", "c"), "a").steps())
                .extracting(PlanStep::change)
                .containsExactly(new Merge(List.of("b"), "c", "a"));
        assertThat(planner.stamp(List.of("b"), "m").rowsAfter()).containsExactly("m");
        assertThat(planner.stamp(List.of("b"), "c").rowsAfter())
                .as("a branch not yet represented")
                .containsExactly("b", "c");
        assertThat(planner.stamp(List.of("b", "lib"), "base").rowsAfter()).isEmpty();
        assertThat(planner.stamp(List.of("b", "lib"), "web@base").rowsAfter()).containsExactly("lib");
        assertThat(planner.stamp(List.of("m"), "lib@base").rowsAfter())
                .as("m depends on lib")
                .isEmpty();
        assertThat(planner.stamp(List.of("a"), "b", "c").steps())
                .extracting(PlanStep::change)
                .containsExactly(new Update("a", "b"), new Insert("c"));
        assertThat(planner.stamp(List.of("b", "c"), "c", "b").isEmpty()).isTrue();
    }

    @Test
    void aStampWithARevisionAndItsAncestorIsRefused() {
        assertThatThrownBy(() -> planner.stamp(List.of(), "m", "lib")).is(ofKind("overlapping-targets"));
        assertThatThrownBy(() -> planner.stamp(List.of("b"), "-1"))
                .is(ofKind("unusable-symbol"))
                .hasMessageContaining("cannot be relative to them");
    }

    @Test
    void rowsUnknownToTheFolderMeanThatTheDatabaseIsAhead() {
        var e = refused(
                "database-ahead", HistoryMismatchException.class, () -> planner.upgrade(List.of("zz", "a", "yy"), "m"));
        assertThat(e.exitCode()).isEqualTo(ExitCode.HISTORY_MISMATCH);
        assertThat(e.what()).contains("yy, zz");
        assertThat(e.getMessage())
                .contains("The database is ahead")
                .contains("yy, zz")
                .contains("migrate history")
                .contains("migrate doctor");
        assertThat(e.kind()).isEqualTo("database-ahead");
    }

    @Test
    void aRowThatAnotherImpliesIsPassedOver() {
        VersionRows rows = VersionRows.of(graph, List.of("lib", "m"));
        assertThat(rows.ids()).containsExactly("m");
        assertThat(rows.redundant()).containsExactly("lib");
        assertThat(rows.isAtHead()).isTrue();
        assertThat(planner.upgrade(List.of("lib", "m"), "heads").isSettled()).isTrue();
    }

    /** What is in the table already is not inserted a second time, and what a step implies goes. */
    @Test
    void stepsLeaveTheRowsThatTheTableCanHold() {
        Plan down = planner.downgrade(List.of("lib", "m"), "b");
        assertThat(down.steps().get(0).change()).isEqualTo(new Unmerge("m", "c", List.of("b")));
        assertThat(applied(down, "lib", "m")).containsExactlyInAnyOrder("b", "c", "lib");
        assertThat(down.rowsAfter()).containsExactly("b", "c", "lib");

        Plan up = planner.upgrade(List.of("a", "b", "lib"), "heads");
        assertThat(applied(up, "a", "b", "lib")).containsExactly("m");

        assertThat(applied(planner.downgrade(List.of("a", "b"), "a"), "a", "b")).containsExactly("a");
        assertThat(applied(planner.stamp(List.of("a", "b", "lib"), "b"), "a", "b", "lib"))
                .containsExactlyInAnyOrder("b", "lib");
        assertThat(applied(planner.stamp(List.of("a", "b"), "a"), "a", "b")).containsExactly("a");
    }

    private static Set<String> applied(Plan plan, String... rows) {
        Set<String> table = new HashSet<>(List.of(rows));
        plan.steps().forEach(step -> step.change().applyTo(table));
        return table;
    }

    @Test
    void oneStepDownFromAMergeUndoesTheMergeAndNothingElse() {
        Plan plan = planner.downgrade(List.of("m"), "-1");
        assertThat(plan.revisions()).extracting(RevisionNode::id).containsExactly("m");
        assertThat(plan.rowsAfter()).containsExactly("b", "c", "lib");
        assertThat(planner.downgrade(List.of("m"), "web@-1").rowsAfter()).isEqualTo(plan.rowsAfter());
        assertThatThrownBy(() -> planner.downgrade(List.of("m"), "-2")).is(ofKind("ambiguous-walk"));
    }

    @Test
    void anUpgradeToWhatIsBelowTheRowsNamesTheDowngrade() {
        assertThat(planner.upgrade(List.of("m"), "b").note().text())
                .isEqualTo("Nothing to do: b is already applied; the database is at m. To go down to it: migrate"
                        + " downgrade b");
        assertThat(planner.upgrade(List.of("m"), "b").isSettled()).isFalse();
        assertThat(planner.downgrade(List.of("m"), "m").isSettled()).isTrue();
    }

    @Test
    void withoutRevisionsOnlyBaseCanBeStamped() {
        Planner empty = new Planner(RevisionGraph.of(List.of()));
        assertThatThrownBy(() -> empty.stamp(List.of(), "head"))
                .is(ofKind("unusable-symbol"))
                .hasMessageContaining("There are no revisions");
        assertThatThrownBy(() -> empty.stamp(List.of(), "heads")).is(ofKind("unusable-symbol"));
        assertThat(empty.stamp(List.of(), "base").steps()).isEmpty();
    }

    @Test
    void aRevisionAndItsAncestorCannotBeJoined() {
        assertThatThrownBy(() -> graph.refuseAncestors(List.of(graph.get("a"), graph.get("c"))))
                .is(ofKind("overlapping-targets"))
                .hasMessageContaining("Revision c was requested together with its own ancestor a");
        assertThatCode(() -> graph.refuseAncestors(List.of(graph.get("b"), graph.get("lib"))))
                .doesNotThrowAnyException();
    }

    @Test
    void versionRowsDetermineAppliedAndPendingRevisions() {
        VersionRows rows = VersionRows.of(graph, List.of("b"));
        assertThat(rows.applied()).extracting(RevisionNode::id).containsExactly("a", "b");
        assertThat(rows.pending()).extracting(RevisionNode::id).containsExactly("c", "lib", "m");
        assertThat(rows.isAtHead()).isFalse();
        assertThat(VersionRows.of(graph, List.of("m")).isAtHead())
                .as("lib is implied")
                .isTrue();
    }
}
