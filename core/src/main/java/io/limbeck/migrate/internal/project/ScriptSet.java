package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.script.JavaScript;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.ScriptFolder;
import io.limbeck.migrate.internal.script.ScriptReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** All scripts of a project and the graph that their headers define. */
public final class ScriptSet {
    private final RevisionGraph graph;
    private final Map<String, Script> byRevision;

    private ScriptSet(RevisionGraph graph, Map<String, Script> byRevision) {
        this.graph = graph;
        this.byRevision = byRevision;
    }

    /**
     * Reads all scripts of all folders.
     *
     * @throws io.limbeck.migrate.error.BrokenScriptsException with all faults of all headers, or else of the graph
     */
    public static ScriptSet read(List<ScriptFolder> folders) {
        List<Script> scripts = ScriptReader.read(folders);
        RevisionGraph graph =
                RevisionGraph.of(scripts.stream().map(Script::header).toList());
        Map<String, Script> byRevision = new HashMap<>(scripts.size() * 2);
        scripts.forEach(script -> byRevision.put(script.header().id(), script));
        return new ScriptSet(graph, byRevision);
    }

    public RevisionGraph graph() {
        return graph;
    }

    /** The script of a revision of the graph. */
    public Script script(String revision) {
        return Objects.requireNonNull(byRevision.get(revision), revision);
    }

    /** In the order of the graph: each after all its ancestors. */
    public List<Script> inOrder() {
        return graph.revisions().stream().map(revision -> script(revision.id())).toList();
    }

    /** The classes of all Java scripts. */
    public Set<String> classNames() {
        return byRevision.values().stream()
                .filter(JavaScript.class::isInstance)
                .map(script -> ((JavaScript) script).className())
                .collect(Collectors.toSet());
    }
}
