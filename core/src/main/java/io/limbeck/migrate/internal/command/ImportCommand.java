package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.alembic.AlembicHistory;
import io.limbeck.migrate.internal.foreign.ForeignBody;
import io.limbeck.migrate.internal.foreign.ForeignHistory;
import io.limbeck.migrate.internal.foreign.ForeignRendering;
import io.limbeck.migrate.internal.foreign.ForeignScript;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.ProjectHooks;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.write.FileTemplate;
import io.limbeck.migrate.internal.write.NewScript;
import io.limbeck.migrate.internal.write.NewScriptFile;
import io.limbeck.migrate.internal.write.ReadBack;
import io.limbeck.migrate.internal.write.RenderedScript;
import io.limbeck.migrate.internal.write.ScriptWriter;
import io.limbeck.migrate.result.ImportResult;
import io.limbeck.migrate.result.ImportedRevision;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code import}: the scripts of another tool as ours, all of them or none. */
public final class ImportCommand {
    /** Stands for the Alembic that is installed, if one is. */
    public static final String INSTALLED = "installed";

    private static final String NONE = "none";

    private final Project project;

    public ImportCommand(Project project) {
        this.project = project;
    }

    /**
     * Imports an Alembic project.
     *
     * @param folder relative to the working directory
     * @param program the Alembic to ask for SQL: {@link #INSTALLED}, {@code none}, or a program
     */
    public ImportResult alembic(Path folder, String program) {
        Path source = project.config().workingDirectory().resolve(folder);
        AlembicHistory alembic = new AlembicHistory(
                source, project.dialect().facts().name(), program(program, source), project.stop(), project::shown);
        ForeignHistory history = alembic.read();
        List<Advice> notes = new ArrayList<>(history.notes());
        TableName table = new TableName(alembic.versionSchema(), alembic.versionTable());
        if (!project.config().versionTable().equals(table)) {
            notes.add(
                    Advice.of("To continue from the rows of Alembic's table, set " + ConfigKey.VERSION_TABLE.key() + "="
                            + table.name()
                            + table.schema()
                                    .map(schema -> " and " + ConfigKey.VERSION_SCHEMA.key() + "=" + schema)
                                    .orElse("")
                            + " in migrate.properties, on every database that Alembic has migrated."));
        }
        return write(history, notes);
    }

    private Optional<String> program(String program, Path source) {
        if (program.equals(NONE)) {
            return Optional.empty();
        } else if (program.equals(INSTALLED)) {
            return AlembicHistory.installed(source, project.config().workingDirectory());
        }
        Path file = project.config().workingDirectory().resolve(program);
        return Optional.of(Files.isRegularFile(file) ? file.toString() : program);
    }

    private ImportResult write(ForeignHistory history, List<Advice> notes) {
        Path versions = project.versionFolders().stream()
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "There is no folder for new scripts: all locations in migrations are on the class path.",
                        Advice.of("Name a folder in migrations, or with ")
                                .and(Hint.ofOption("migrations"))
                                .and(".")));
        RevisionGraph graph = grown(history);
        Map<String, ForeignScript> byId = new HashMap<>();
        history.scripts().forEach(script -> byId.put(script.header().id(), script));
        Map<String, RenderedScript> rendered = new HashMap<>();
        Set<String> classes = new HashSet<>(project.scripts().classNames());
        List<ForeignScript> ordered = graph.revisions().stream()
                .map(RevisionNode::id)
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
        for (ForeignScript script : ordered) {
            NewScript meant = ForeignRendering.render(script).besides(classes);
            classes.add(meant.className());
            RenderedScript text = NewScriptFile.render(
                    meant,
                    ForeignRendering.kind(script),
                    new FileTemplate(
                            project.config().fileTemplate(),
                            project.config().timezone(),
                            project.config().slugLength()),
                    versions.resolveSibling(""));
            ReadBack.check(versions.resolve(text.fileName()), text, meant);
            rendered.put(script.header().id(), text);
        }
        List<ImportedRevision> revisions =
                written(versions, ordered, rendered, graph.heads().size());
        long incomplete = revisions.stream().filter(each -> !each.complete()).count();
        if (incomplete > 0) {
            notes.add(
                    0,
                    Advice.of((incomplete == 1
                                    ? "One script is incomplete: it refuses"
                                    : incomplete + " scripts are incomplete: they refuse")
                            + " to run until someone writes what could not be translated."));
        }
        notes.add(Advice.of("Compare with a database that the other tool has migrated: ")
                .and(Hint.command("doctor")));
        return new ImportResult(history.tool(), history.source(), revisions, RevisionInfos.ids(graph.heads()), notes);
    }

    /** All files, or none: what was written before a failure is removed. */
    private List<ImportedRevision> written(
            Path versions, List<ForeignScript> ordered, Map<String, RenderedScript> rendered, int heads) {
        ProjectHooks hooks = project.hooks();
        List<Path> files = new ArrayList<>();
        List<ImportedRevision> revisions = new ArrayList<>();
        try {
            for (ForeignScript script : ordered) {
                RenderedScript text = rendered.get(script.header().id());
                if (text != null) {
                    Path file = ScriptWriter.write(versions, text);
                    files.add(file);
                    revisions.add(imported(script, file));
                }
            }
            new ValidateCommand(project.reread()).run(heads);
        } catch (MigrateException e) {
            files.forEach(ImportCommand::remove);
            throw e;
        }
        files.forEach(file -> hooks.written(file, project.config().workingDirectory()));
        return revisions;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot remove " + file + " after a failed import: " + e + ".", "Remove the file.");
        }
    }

    private static ImportedRevision imported(ForeignScript script, Path file) {
        return new ImportedRevision(
                script.header().id(),
                script.header().message(),
                script.header().source(),
                file,
                script.upgrade().kind(),
                script.downgrade().kind(),
                Stream.of(script.upgrade(), script.downgrade())
                        .filter(ForeignBody.ToFill.class::isInstance)
                        .map(body -> ((ForeignBody.ToFill) body).why())
                        .distinct()
                        .toList());
    }

    /** The graph as it will be: faults of the other tool's files, and ids that exist already, are found before there is a file. */
    private RevisionGraph grown(ForeignHistory history) {
        Set<String> existing = new HashSet<>();
        List<RevisionHeader> headers = new ArrayList<>();
        for (Script script : project.scripts().inOrder()) {
            headers.add(script.header());
            existing.add(script.header().id());
        }
        List<String> twice = history.scripts().stream()
                .map(script -> script.header().id())
                .filter(existing::contains)
                .sorted()
                .toList();
        if (!twice.isEmpty()) {
            throw new UsageException(
                    "Cannot import from " + history.source() + ": "
                            + (twice.size() == 1 ? "revision " : "revisions ") + String.join(", ", twice)
                            + (twice.size() == 1 ? " exists here already." : " exist here already."),
                    "Import into an empty script folder. No file was written.");
        }
        history.scripts().forEach(script -> headers.add(script.header()));
        return RevisionGraph.of(headers);
    }
}
