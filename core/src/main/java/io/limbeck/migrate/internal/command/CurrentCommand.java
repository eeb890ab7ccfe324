package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.graph.VersionRows;
import io.limbeck.migrate.internal.project.ChangedScriptSearch;
import io.limbeck.migrate.internal.project.History;
import io.limbeck.migrate.internal.project.InterruptedRuns;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.RedundantRows;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.internal.project.Rows;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code current}: the version rows, also those that the scripts do not know. */
public final class CurrentCommand {
    private final Project project;

    public CurrentCommand(Project project) {
        this.project = project;
    }

    /**
     * The database's current revisions.
     *
     * @param check whether the exit code reports if the database is at head
     */
    public CurrentResult run(boolean check) {
        RevisionGraph graph = project.scripts().graph();
        List<Advice> notes = new ArrayList<>();
        Rows rows = rows(notes);
        List<String> unknown = VersionRows.unknown(graph, rows.ids());
        if (!unknown.isEmpty()) {
            notes.add(Advice.of("The database is ahead of the scripts: there is no script for "
                    + String.join(", ", unknown) + ". Fetch the newer scripts, or downgrade with them."));
        }
        RedundantRows.note(graph, rows.ids()).ifPresent(notes::add);
        boolean atHead = unknown.isEmpty() && VersionRows.of(graph, rows.ids()).isAtHead();
        List<RevisionInfo> revisions =
                rows.ids().stream().map(id -> info(graph.find(id), id)).toList();
        return new CurrentResult(
                revisions,
                RevisionInfos.ids(graph.realHeads()),
                atHead,
                check,
                notes,
                project.database().displayUrl());
    }

    private Rows rows(List<Advice> notes) {
        if (!project.database().exists()) {
            notes.add(Advice.of("The database does not exist yet; `")
                    .and(Hint.command("upgrade"))
                    .and("` creates it."));
            return Rows.NONE;
        }
        return project.database().read(connection -> {
            Rows rows = project.readRows(connection);
            project.hintAtAlembic(rows, connection).map(Advice::of).ifPresent(notes::add);
            new ChangedScriptSearch(project, new History(project, connection))
                    .changed(rows.ids())
                    .forEach(changed -> notes.add(Advice.of("Changed after it was applied: " + changed.text() + ".")));
            project.halfRuns(connection)
                    .forEach(half ->
                            notes.add(Advice.of(half.words() + ". ").and(InterruptedRuns.remedy(half, project))));
            return rows;
        });
    }

    private static RevisionInfo info(Optional<RevisionNode> revision, String id) {
        return revision.map(known -> RevisionInfos.of(known, true))
                .orElseGet(() -> new RevisionInfo(
                        id,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "(no script)",
                        Optional.empty(),
                        false,
                        false,
                        true,
                        ""));
    }
}
