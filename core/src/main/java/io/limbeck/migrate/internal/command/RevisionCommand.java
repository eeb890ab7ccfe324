package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.autogenerate.Autogeneration;
import io.limbeck.migrate.internal.graph.Names;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.ProjectHooks;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.internal.project.ScriptSet;
import io.limbeck.migrate.internal.render.ScriptBody;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.write.FileTemplate;
import io.limbeck.migrate.internal.write.NewScript;
import io.limbeck.migrate.internal.write.NewScriptFile;
import io.limbeck.migrate.internal.write.ReadBack;
import io.limbeck.migrate.internal.write.RenderedScript;
import io.limbeck.migrate.internal.write.RevisionIds;
import io.limbeck.migrate.internal.write.ScriptKind;
import io.limbeck.migrate.internal.write.ScriptWriter;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.ScriptResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code revision} and {@code merge}: one new script, checked against the whole graph before it is written. */
public final class RevisionCommand {
    private static final ScriptBody EMPTY = new ScriptBody(List.of(), List.of(), List.of());

    private final Project project;

    public RevisionCommand(Project project) {
        this.project = project;
    }

    public ScriptResult revision(NewRevision wanted) {
        return revision(wanted, differences -> {});
    }

    /** Shows what is to be written down to {@code approval}, which throws what it has against it. */
    ScriptResult revision(NewRevision wanted, Consumer<List<DifferenceInfo>> approval) {
        RevisionGraph graph = project.scripts().graph();
        List<RevisionNode> parents = parents(graph, wanted);
        for (RevisionNode parent : parents) {
            if (!parent.isHead() && !wanted.splice()) {
                throw new UsageException(
                        "Revision " + parent.id() + " is not a head: " + children(parent) + " it.",
                        Advice.of("Create the new revision on a head, or start a branch here with ")
                                .and(Hint.ofOption("splice"))
                                .and("."));
            }
        }
        if (wanted.autogenerate().isEmpty()) {
            return write(wanted, parents, Autogeneration.none(EMPTY));
        }
        Autogenerate how = wanted.autogenerate().get();
        Autogeneration made = Autogeneration.of(project, how, wanted.sqlScript());
        if (made.differences().isEmpty() && !how.allowEmpty()) {
            return new ScriptResult(
                    Optional.empty(), Optional.empty(), List.of(), made.unknownTables(), made.uncompared(), List.of());
        }
        approval.accept(made.differences());
        return write(wanted, parents, made);
    }

    private static String children(RevisionNode parent) {
        List<String> ids = RevisionInfos.ids(parent.children());
        return String.join(", ", ids) + (ids.size() == 1 ? " follows" : " follow");
    }

    private static List<RevisionNode> parents(RevisionGraph graph, NewRevision wanted) {
        return graph.resolve(wanted.head().orElse("head"));
    }

    public ScriptResult merge(List<String> symbols, NewRevision wanted) {
        RevisionGraph graph = project.scripts().graph();
        Set<RevisionNode> parents = new LinkedHashSet<>();
        symbols.forEach(symbol -> parents.addAll(graph.resolve(symbol)));
        if (parents.size() < 2) {
            throw new UsageException(
                    parents.isEmpty()
                            ? "Nothing to merge: no revision is named."
                            : "Nothing to merge: only " + parents.iterator().next() + " is named.",
                    Advice.of("Name at least two revisions, or 'heads' if there are several; `")
                            .and(Hint.command("heads"))
                            .and("` lists them."));
        }
        graph.refuseAncestors(parents);
        String line = (wanted.sqlScript() ? "-- " : "// ") + "Nothing to change: this revision joins its parents.";
        ScriptBody body = new ScriptBody(List.of(), List.of(line), List.of(line));
        return write(wanted, List.copyOf(parents), Autogeneration.none(body));
    }

    /** Without lines, a way is left for a person to fill. */
    private ScriptResult write(NewRevision wanted, List<RevisionNode> parents, Autogeneration content) {
        ScriptBody body = content.body();
        ScriptSet scripts = project.scripts();
        Set<String> known =
                scripts.graph().revisions().stream().map(RevisionNode::id).collect(Collectors.toSet());
        if (wanted.message().isBlank()) {
            throw new UsageException(
                    "The message is empty.",
                    Advice.of("Describe the revision in a few words, which also name its file and class: ")
                            .and(Hint.ofOption("message", "\"add_is_active\""))
                            .and("."));
        }
        wanted.labels().forEach(RevisionCommand::checkLabel);
        String id = wanted.revisionId()
                .map(chosen -> RevisionIds.checked(chosen, known, project.versionColumnLength(chosen)))
                .orElseGet(() -> RevisionIds.random().next(known));
        NewScript script = new NewScript(
                        id,
                        RevisionInfos.ids(parents),
                        dependencies(scripts.graph(), wanted),
                        wanted.labels(),
                        wanted.message(),
                        project.config().clock().instant(),
                        body.imports(),
                        body.upgrade(),
                        body.downgrade())
                .remarking(content.remarks())
                .besides(scripts.classNames());
        Path versions = folder(wanted, parents);
        RenderedScript rendered = NewScriptFile.render(
                script,
                wanted.sqlScript() ? ScriptKind.SQL : ScriptKind.JAVA,
                new FileTemplate(
                        project.config().fileTemplate(),
                        project.config().timezone(),
                        project.config().slugLength()),
                versions.resolveSibling(""));
        RevisionGraph grown = grown(scripts, script, project.shown(versions.resolve(rendered.fileName())));
        ReadBack.check(versions.resolve(rendered.fileName()), rendered, script);
        ProjectHooks hooks = project.hooks(); // what is wrong with them is found before there is a file
        Path file = ScriptWriter.write(versions, rendered);
        hooks.written(file, project.config().workingDirectory());
        return new ScriptResult(
                Optional.of(RevisionInfos.of(grown.get(id), false)),
                Optional.of(file),
                content.differences(),
                content.unknownTables(),
                content.uncompared(),
                List.of());
    }

    /** Labels stay as they are written; anything else becomes a full id. */
    private static List<String> dependencies(RevisionGraph graph, NewRevision wanted) {
        List<String> dependencies = new ArrayList<>();
        for (String symbol : wanted.dependsOn()) {
            if (graph.findLabelled(symbol).isPresent()) {
                dependencies.add(symbol);
            } else {
                graph.resolve(symbol).forEach(revision -> dependencies.add(revision.id()));
            }
        }
        return dependencies;
    }

    /** The graph as it will be: whatever is wrong with the new revision is found here, before there is a file. */
    private static RevisionGraph grown(ScriptSet scripts, NewScript script, String source) {
        List<RevisionHeader> headers = new ArrayList<>();
        scripts.inOrder().stream().map(Script::header).forEach(headers::add);
        headers.add(new RevisionHeader(
                script.id(),
                script.down(),
                script.dependsOn(),
                script.labels(),
                script.message(),
                Optional.of(script.created()),
                List.of(),
                source));
        try {
            return RevisionGraph.of(headers);
        } catch (BrokenScriptsException broken) { // those that are there are sound: the fault is the new one's
            throw new UsageException(
                    "Cannot create the revision: "
                            + broken.faults().stream().map(ScriptFault::what).collect(Collectors.joining("; ")) + ".",
                    "Change the options. No file was written.");
        }
    }

    private static void checkLabel(String label) {
        Names.faultOfLabel(label).ifPresent(fault -> {
            throw new UsageException(
                    "The " + fault + ".",
                    Advice.of("Choose another with ")
                            .and(Hint.ofOption("branch-label"))
                            .and("."));
        });
    }

    /** The folder given to the command, else that of the parent's file, else the first location. */
    private Path folder(NewRevision wanted, List<RevisionNode> parents) {
        List<Path> folders = project.versionFolders();
        if (folders.isEmpty()) {
            throw new UsageException(
                    "There is no folder for new scripts: all locations in migrations are on the class path.",
                    Advice.of("Name a folder in migrations, or with ")
                            .and(Hint.ofOption("migrations"))
                            .and("."));
        }
        if (wanted.versionPath().isPresent()) {
            return named(wanted.versionPath().get(), folders);
        }
        return parents.stream()
                .map(parent -> project.config()
                        .workingDirectory()
                        .resolve(parent.header().source())
                        .normalize())
                .flatMap(file -> folders.stream().filter(file::startsWith))
                .findFirst()
                .orElse(folders.get(0));
    }

    private Path named(String versionPath, List<Path> folders) {
        Path wanted = project.config().workingDirectory().resolve(versionPath).normalize();
        return folders.stream()
                .filter(folder -> wanted.startsWith(folder) || wanted.equals(folder.getParent()))
                .findFirst()
                .map(folder -> wanted.startsWith(folder) ? wanted : folder)
                .orElseThrow(() -> new UsageException(
                        "The version path " + versionPath + " is not in any of the script folders: "
                                + folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".",
                        "Name one of them or a subfolder, or add it to migrations."));
    }
}
