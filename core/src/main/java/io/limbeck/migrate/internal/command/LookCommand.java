package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.graph.RevisionRange;
import io.limbeck.migrate.internal.graph.Symbols;
import io.limbeck.migrate.internal.project.History;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.ScriptSource;
import io.limbeck.migrate.result.AppliedResult;
import io.limbeck.migrate.result.AppliedStep;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RevisionsResult.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code heads}, {@code branches}, {@code history}, {@code show}: the graph, and the database only where a symbol needs it. */
public final class LookCommand {
    private final Project project;

    public LookCommand(Project project) {
        this.project = project;
    }

    /**
     * The revisions without children.
     *
     * @param resolveDependencies whether one that another depends on is left out
     */
    public RevisionsResult heads(boolean resolveDependencies) {
        return result(View.HEADS, resolveDependencies ? graph().realHeads() : graph().heads(), List.of());
    }

    public RevisionsResult branches() {
        List<RevisionNode> points = graph().branchPoints();
        List<RevisionNode> children = points.stream()
                .flatMap(point -> point.children().stream())
                .distinct()
                .toList();
        return new RevisionsResult(
                View.BRANCHES, RevisionInfos.of(points, List.of()), RevisionInfos.of(children, List.of()));
    }

    /**
     * The revisions of a range, newest first.
     *
     * @param markCurrent whether to ask the database which revisions are its current ones
     */
    public RevisionsResult history(String range, boolean markCurrent) {
        RevisionGraph graph = graph();
        RevisionRange wanted = RevisionRange.parse(range);
        List<String> rows =
                markCurrent || Symbols.needCurrent(range) ? project.rows().ids() : List.of();
        return result(View.HISTORY, wanted.revisions(graph, rows), markCurrent ? rows : List.of());
    }

    /** All that ran on the database, the newest first. */
    public AppliedResult applied() {
        if (!project.database().exists()) {
            return new AppliedResult(List.of());
        }
        return project.database().read(connection -> {
            List<AppliedStep> steps = new ArrayList<>(new History(project, connection).steps());
            Collections.reverse(steps);
            return new AppliedResult(steps);
        });
    }

    public RevisionsResult show(String symbol) {
        return result(View.SHOW, resolve(symbol), List.of());
    }

    /** The file of the one revision that {@code symbol} names. */
    public Path scriptFile(String symbol) {
        List<RevisionNode> revisions = resolve(symbol);
        if (revisions.size() != 1) {
            throw new UsageException(
                    "'" + symbol + "' matches " + revisions.size() + " revisions: "
                            + String.join(", ", RevisionInfos.ids(revisions)) + ".",
                    "Name one of them.");
        }
        Script script = project.scripts().script(revisions.get(0).id());
        if (script.source() instanceof ScriptSource.InFile file) {
            return file.path().toAbsolutePath();
        }
        throw new UsageException(
                "The script " + script.source().name() + " is on the class path, not in a file.",
                "Edit it in the application's sources.");
    }

    private List<RevisionNode> resolve(String symbol) {
        RevisionGraph graph = graph();
        List<RevisionNode> revisions = Symbols.needCurrent(symbol)
                ? graph.resolve(symbol, project.rows().ids())
                : graph.resolve(symbol);
        if (revisions.isEmpty()) {
            throw new UsageException(
                    "'" + symbol + "' is not a revision: it stands for the empty database.",
                    "Name an id, a label, head or current.");
        }
        return revisions;
    }

    private RevisionGraph graph() {
        return project.scripts().graph();
    }

    private static RevisionsResult result(View view, List<RevisionNode> revisions, List<String> rows) {
        return new RevisionsResult(view, RevisionInfos.of(revisions, rows));
    }
}
