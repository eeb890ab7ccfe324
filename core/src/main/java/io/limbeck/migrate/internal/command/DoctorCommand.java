package io.limbeck.migrate.internal.command;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.internal.compare.Schemas;
import io.limbeck.migrate.internal.doctor.OtherMigrationTool;
import io.limbeck.migrate.internal.doctor.RowFindings;
import io.limbeck.migrate.internal.doctor.SchemaFindings;
import io.limbeck.migrate.internal.doctor.SchemaPosition;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.VersionRows;
import io.limbeck.migrate.internal.history.VersionTable;
import io.limbeck.migrate.internal.journal.InterruptedRun;
import io.limbeck.migrate.internal.project.ChangedScript;
import io.limbeck.migrate.internal.project.ChangedScriptSearch;
import io.limbeck.migrate.internal.project.History;
import io.limbeck.migrate.internal.project.InterruptedRuns;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.internal.project.Rows;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.Finding.Place;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code doctor}: what is out of sync between folder, database and model, and the command that fixes it. From the outside in: the rows
 * of the version table, then the schema compared with what the revisions create, then the model.
 */
public final class DoctorCommand {
    private final Project project;
    private final Schemas schemas;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Advice> notes = new ArrayList<>();

    public DoctorCommand(Project project) {
        this.project = project;
        schemas = new Schemas(project);
    }

    public FindingsResult run() {
        RevisionGraph graph = project.scripts().graph();
        lookAtHeads(graph);
        if (lookAtHalfRuns()) { // until it goes on, or is forgotten, the schema is that of no revision
            return result();
        }
        Rows rows = project.plainRows();
        lookAtChangedScripts(rows);
        SchemaPosition standing = new SchemaPosition(project, schemas);
        Optional<OtherMigrationTool> other =
                rows.tableThere() ? Optional.empty() : OtherMigrationTool.in(standing.current());
        List<String> unknown = VersionRows.unknown(graph, rows.ids());
        if (!unknown.isEmpty()) {
            RowFindings ofRows = new RowFindings(graph, standing, notes);
            boolean alembics =
                    project.config().versionTable().name().equalsIgnoreCase(OtherMigrationTool.ALEMBIC.table());
            findings.add(alembics ? ofRows.alembics(unknown) : ofRows.lost(unknown));
            return result();
        }
        VersionRows known = VersionRows.of(graph, rows.ids());
        if (!known.redundant().isEmpty()) {
            findings.add(new RowFindings(graph, standing, notes).redundant(known));
            return result();
        }
        List<Finding> found = SchemaFindings.of(project, schemas, standing, known.ids(), notes);
        findings.addAll(other.map(tool -> List.of(managed(tool, graph, found))).orElse(found));
        return result();
    }

    private Place place(String revision) {
        return project.scripts()
                .graph()
                .find(revision)
                .map(known -> Place.of(revision, known.header().source()))
                .orElse(new Place(Optional.of(revision), Optional.empty(), OptionalInt.empty(), Optional.empty()));
    }

    private FindingsResult result() {
        return new FindingsResult(findings, "folder, database and model are in sync", notes);
    }

    private void lookAtHeads(RevisionGraph graph) {
        List<String> heads = RevisionInfos.ids(graph.heads());
        if (heads.size() > 1) {
            findings.add(new Finding(
                    "several-heads",
                    "There are " + heads.size() + " heads, so 'head' is ambiguous.",
                    heads,
                    Advice.of("Join them: ")
                            .and(Hint.command("merge").with("heads").message("…"))
                            .and("; or apply all: ")
                            .and(Hint.command("upgrade").with("heads"))));
        }
    }

    private void lookAtChangedScripts(Rows rows) {
        if (rows.ids().isEmpty()) {
            return;
        }
        List<ChangedScript> changed = project.database()
                .read(connection ->
                        new ChangedScriptSearch(project, new History(project, connection)).changed(rows.ids()));
        if (!changed.isEmpty()) {
            String ids = changed.stream().map(ChangedScript::revision).collect(joining(","));
            findings.add(new Finding(
                    "changed-scripts",
                    "Scripts were changed after they were applied.",
                    changed.stream().map(ChangedScript::text).toList(),
                    Advice.of(
                                    "Restore the files and put the changes into a new revision; or accept the files as they are now: ")
                            .and(Hint.command("upgrade").option("accept-changed", ids))));
        }
    }

    private boolean lookAtHalfRuns() {
        if (!project.database().exists()) {
            return false;
        }
        List<InterruptedRun> halfRuns = project.database().read(project::halfRuns);
        halfRuns.forEach(half -> findings.add(
                new Finding("half-run", half.words() + ".", half.details(), InterruptedRuns.remedy(half, project))
                        .at(place(half.revision()))));
        return !halfRuns.isEmpty();
    }

    /** What is true of the schema is true under another tool too; Alembic's rows may even be gone on from. */
    private Finding managed(OtherMigrationTool tool, RevisionGraph graph, List<Finding> found) {
        String words = tool.name() + " manages this database: it has a table " + tool.table() + ".";
        List<String> rows = tool.equals(OtherMigrationTool.ALEMBIC) ? alembicRows() : List.of();
        if (tool.equals(OtherMigrationTool.ALEMBIC)
                && VersionRows.unknown(graph, rows).isEmpty()) {
            return new Finding(
                    "other-tool",
                    words,
                    rows,
                    Advice.of("To continue from its rows, set version.table=alembic_version in migrate.properties"));
        }
        Optional<Finding> schema = found.stream().findFirst();
        List<String> unknown = VersionRows.unknown(graph, rows);
        if (!unknown.isEmpty()) {
            return new Finding(
                    "other-tool",
                    words + schema.map(finding -> " " + finding.words()).orElse(""),
                    schema.map(Finding::details).orElse(List.of()),
                    RowFindings.ofAlembic(unknown)
                            .and(
                                    "; then continue from Alembic's rows: version.table=alembic_version in migrate.properties"));
        }
        return new Finding(
                "other-tool",
                words + schema.map(finding -> " " + finding.words()).orElse(""),
                schema.map(Finding::details).orElse(List.of()),
                schema.map(Finding::advice)
                        .orElse(Advice.of("Stop using " + tool.name() + " here, and begin with: ")
                                .and(Hint.command("ensure-version"))));
    }

    private List<String> alembicRows() {
        VersionTable table = new VersionTable(TableName.of(OtherMigrationTool.ALEMBIC.table()), project.dialect());
        return project.database().read(connection -> {
            try {
                return table.read(connection).orElse(List.of());
            } catch (SQLException e) {
                throw project.database().refused("Cannot read the table " + table.name() + ".", e);
            }
        });
    }
}
