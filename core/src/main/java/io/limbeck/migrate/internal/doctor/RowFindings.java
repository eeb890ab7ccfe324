package io.limbeck.migrate.internal.doctor;

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
    private final List<String> notes;

    /** @param notes to which is added what could not be looked at */
    public RowFindings(RevisionGraph graph, SchemaPosition standing, List<String> notes) {
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
        String lost;
        if (!possible.isEmpty()) {
            State last = possible.get(possible.size() - 1);
            lost = "the schema matches " + last.words() + "; stamp it: " + claim(last);
        } else if (states.isEmpty()) {
            lost = "check what the schema contains, and stamp it: migrate stamp --purge R";
        } else {
            State last = states.get(states.size() - 1);
            standing.differences(last).stream()
                    .map(line -> "to get to " + last.words() + ": " + line)
                    .forEach(details::add);
            lost = "rewrite them, since what they changed is listed here: migrate revision -m \"…\" --rev-id "
                    + String.join(", migrate revision -m \"…\" --rev-id ", unknown)
                    + "; or undo that by hand and stamp the rest: "
                    + claim(last) + "; or " + SchemaFindings.RECREATE;
        }
        return new Finding(
                "unknown-revisions",
                "The database is at revisions for which there is no script here.",
                details,
                "Fetch their scripts (git pull), or downgrade from a checkout that has them: migrate downgrade " + here
                        + ". If the scripts are lost: " + lost);
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
                "Continue with Alembic until the revision exists here under the same id. "
                        + SchemaFindings.baseline("--rev-id " + String.join(" and --rev-id ", unknown) + " --url URL")
                        + "; this database is then at that revision, unchanged: migrate current");
    }

    /** Rows that others imply, as Alembic leaves them after a downgrade across a dependency. */
    public Finding redundant(VersionRows rows) {
        List<State> possible = standing.possible(states());
        String remedy = possible.isEmpty()
                ? "Stamp only the others: migrate stamp --purge " + String.join(" ", rows.ids())
                        + ", then migrate doctor"
                : "The schema matches " + possible.get(possible.size() - 1).words() + ". Stamp it: "
                        + claim(possible.get(possible.size() - 1));
        return new Finding("redundant-rows", RedundantRows.words(rows), rows.redundant(), remedy);
    }

    private String claim(State state) {
        boolean head = state.rows()
                .equals(RevisionInfos.ids(graph.realHeads()).stream().sorted().toList());
        return "migrate stamp --purge " + state.words() + (head ? "" : ", then migrate upgrade heads");
    }

    private List<State> states() {
        try {
            return standing.states(List.of());
        } catch (MigrateException e) {
            notes.add("The revisions were not compared with the schema. " + e.what());
            return List.of();
        }
    }
}
