package io.limbeck.migrate.internal.doctor;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.doctor.SchemaPosition.State;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.VersionRows;
import io.limbeck.migrate.internal.project.RedundantRows;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.result.Finding;
import java.util.ArrayList;
import java.util.List;

/** Findings of {@code doctor} about invalid version rows: which revision the schema matches instead. */
public final class RowFindings {
    private final RevisionGraph graph;
    private final SchemaPosition standing;
    private final List<Advice> notes;

    /** @param notes to which is added what could not be looked at */
    public RowFindings(RevisionGraph graph, SchemaPosition standing, List<Advice> notes) {
        this.graph = graph;
        this.standing = standing;
        this.notes = notes;
    }

    /** Rows that no script has. */
    public Finding lost(List<String> unknown) {
        List<String> heads = RevisionInfos.ids(graph.heads());
        String here = heads.size() == 1 ? heads.get(0) : heads.isEmpty() ? "base" : "R";
        standing.learn(standing.current()); // what no script here makes is likely what the lost ones have made
        List<State> states = states();
        List<State> possible = standing.possible(states);
        List<String> details = new ArrayList<>(unknown);
        Advice lost;
        if (!possible.isEmpty()) {
            State last = possible.get(possible.size() - 1);
            lost = Advice.of("the schema matches " + last.words() + "; stamp it: ")
                    .and(claim(last));
        } else if (states.isEmpty()) {
            lost = Advice.of("check what the schema contains, and stamp it: ").and(purge(List.of("R")));
        } else {
            State last = states.get(states.size() - 1);
            standing.differences(last).stream()
                    .map(line -> "to get to " + last.words() + ": " + line)
                    .forEach(details::add);
            lost = Advice.of("rewrite them, since what they changed is listed here: ")
                    .and(rewrite(unknown))
                    .and("; or undo that by hand and stamp the rest: ")
                    .and(claim(last))
                    .and("; or ")
                    .and(SchemaFindings.RECREATE);
        }
        return new Finding(
                "unknown-revisions",
                "The database is at revisions for which there is no script here.",
                details,
                Advice.of("Fetch their scripts (git pull), or downgrade from a checkout that has them: ")
                        .and(Hint.command("downgrade").with(here))
                        .and(". If the scripts are lost: ")
                        .and(lost));
    }

    /** A command for each of the revisions. */
    private static Advice rewrite(List<String> revisions) {
        Advice commands = Advice.NONE;
        for (String revision : revisions) {
            commands = commands.and(commands.equals(Advice.NONE) ? "" : ", ")
                    .and(Hint.command("revision").message("…").option("rev-id", revision));
        }
        return commands;
    }

    /** Rows of Alembic's, whose scripts were not brought here: nothing is lost, and nothing is to be changed in the database. */
    public Finding alembics(List<String> unknown) {
        boolean none = graph.isEmpty();
        return new Finding(
                "other-tool",
                "Alembic manages this database: its table contains " + String.join(", ", unknown)
                        + ", and "
                        + (none
                                ? "there are no scripts here yet."
                                : "there is no script here for "
                                        + (unknown.size() == 1 ? "that revision." : "those revisions.")),
                unknown,
                ofAlembic(unknown)
                        .and("; this database is then at that revision, unchanged: ")
                        .and(Hint.command("current")));
    }

    /**
     * How Alembic's revisions come here, whether or not the configuration already names its table.
     *
     * @param rows the ids in that table
     */
    public static Advice ofAlembic(List<String> rows) {
        return Advice.of("Continue with Alembic until the revision exists here under the same id. Import its scripts: ")
                .and(Hint.command("import").with("tool", "alembic").with("dir", "DIR"))
                .and(". If they are lost: ")
                .and(SchemaFindings.baseline(rows));
    }

    /** Rows that others imply, as Alembic leaves them after a downgrade across a dependency. */
    public Finding redundant(VersionRows rows) {
        List<State> possible = standing.possible(states());
        Advice remedy = possible.isEmpty()
                ? Advice.of("Stamp only the others: ")
                        .and(purge(rows.ids()))
                        .and(", then ")
                        .and(Hint.command("doctor"))
                : Advice.of("The schema matches "
                                + possible.get(possible.size() - 1).words() + ". Stamp it: ")
                        .and(claim(possible.get(possible.size() - 1)));
        return new Finding("redundant-rows", RedundantRows.words(rows), rows.redundant(), remedy);
    }

    private Advice claim(State state) {
        boolean head = state.rows()
                .equals(RevisionInfos.ids(graph.realHeads()).stream().sorted().toList());
        Advice stamp = Advice.of(purge(state.targets()));
        return head ? stamp : stamp.and(SchemaFindings.UP);
    }

    private static Hint purge(List<String> targets) {
        return Hint.command("stamp").option("purge").with(targets);
    }

    private List<State> states() {
        try {
            return standing.states(List.of());
        } catch (MigrateException e) {
            notes.add(Advice.of("The revisions were not compared with the schema. " + e.what()));
            return List.of();
        }
    }
}
