package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.error.ConflictingRowsException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.NoEntityFoundException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.diff.DiffOptions;
import io.limbeck.migrate.internal.diff.Difference;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.VersionRows;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code doctor}: what is out of step between folder, database and model, and the command that mends it. From the outside in: what stands
 * in the version table, then what the schema holds beside what the revisions make, then what the model wants.
 */
public final class DoctorCommand {
    /** Tables by which other tools are known, and what to do about them. */
    private static final Map<String, String> OTHERS = Map.of(
            "alembic_version",
            "Alembic manages this database. To go on from its rows: version.table=alembic_version",
            "flyway_schema_history",
            "Flyway manages this database. Write one revision that makes all tables, then claim it: migrate stamp head",
            "databasechangelog",
            "Liquibase manages this database. Write one revision that makes all tables, then claim it: migrate stamp head");

    private final Project project;
    private final Schemas schemas;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public DoctorCommand(Project project) {
        this.project = project;
        schemas = new Schemas(project);
    }

    public FindingsResult run() {
        RevisionGraph graph = project.scripts().graph();
        lookAtHeads(graph);
        lookAtHalfRuns();
        Rows rows = project.rows();
        Schema current = schemas.current();
        boolean foreign = lookAtOtherTools(rows, current);
        Optional<List<String>> known = lookAtRows(graph, rows);
        if (known.isPresent() && !foreign) {
            lookAtSchema(graph, known.get(), current);
        }
        return new FindingsResult(findings, "folder, database and model are in step", notes);
    }

    private void lookAtHeads(RevisionGraph graph) {
        List<String> heads = RevisionInfos.ids(graph.heads());
        if (heads.size() > 1) {
            findings.add(new Finding(
                    "several-heads",
                    "There are " + heads.size() + " heads, so 'head' is ambiguous.",
                    heads,
                    "Join them: migrate merge heads -m \"…\"; or apply all: migrate upgrade heads"));
        }
    }

    private void lookAtHalfRuns() {
        if (project.database().exists()) {
            project.database()
                    .read(project::halfRuns)
                    .forEach(half -> findings.add(new Finding(
                            "half-run", half.words() + ".", half.details(), HalfRuns.remedy(half, project))));
        }
    }

    private boolean lookAtOtherTools(Rows rows, Schema current) {
        if (rows.tableThere()) {
            return false;
        }
        List<Finding> before = List.copyOf(findings);
        current.tables().stream()
                .map(table -> table.name().name().toLowerCase(Locale.ROOT))
                .filter(OTHERS::containsKey)
                .forEach(table -> findings.add(new Finding(
                        "other-tool", "There is a table " + table + ".", List.of(), OTHERS.getOrDefault(table, ""))));
        return findings.size() > before.size();
    }

    /** The rows as far as the scripts know them; empty when they make no sense. */
    private Optional<List<String>> lookAtRows(RevisionGraph graph, Rows rows) {
        List<String> unknown = VersionRows.unknown(graph, rows.ids());
        if (!unknown.isEmpty()) {
            findings.add(new Finding(
                    "unknown-revisions",
                    "The database is at revisions that no script here has.",
                    unknown,
                    "Fetch the scripts that made them (git pull), or go back with those who have them: migrate downgrade. If"
                            + " they are lost for good and the schema is right: migrate stamp --purge head"));
            return Optional.empty();
        }
        try {
            return Optional.of(VersionRows.of(graph, rows.ids()).ids());
        } catch (ConflictingRowsException e) {
            findings.add(new Finding(
                    "conflicting-rows",
                    e.what(),
                    e.why().stream().toList(),
                    "Claim the higher one: migrate stamp --purge " + e.descendant()));
            return Optional.empty();
        }
    }

    private void lookAtSchema(RevisionGraph graph, List<String> rows, Schema current) {
        Planner planner = new Planner(graph);
        Plan pending = planner.upgrade(rows, "heads");
        try {
            Schema claimed = rows.isEmpty()
                    ? Schema.empty()
                    : schemas.after(planner.upgrade(List.of(), rows.toArray(String[]::new)));
            List<String> drift = differences(current, claimed);
            if (!drift.isEmpty()) {
                lookAtDrift(planner, rows, current, drift, pending);
            } else if (!pending.isEmpty()) {
                lookAtPending(pending);
            }
        } catch (MigrateException e) {
            notes.add("The revisions were not compared with the schema. " + e.what());
            if (!pending.isEmpty()) {
                lookAtPending(pending);
            }
        }
        if (pending.isEmpty()) {
            lookAtModel();
        }
    }

    private void lookAtPending(Plan pending) {
        findings.add(new Finding(
                "pending-revisions",
                pending.steps().size() == 1
                        ? "1 revision is not applied yet."
                        : pending.steps().size() + " revisions are not applied yet.",
                pending.steps().stream()
                        .map(step ->
                                step.revision().id() + " " + step.revision().message())
                        .toList(),
                "Apply: migrate upgrade heads"));
    }

    /** The schema is not what the rows claim: it may be that of a later revision, whose tables exist already. */
    private void lookAtDrift(Planner planner, List<String> rows, Schema current, List<String> drift, Plan pending) {
        List<String> reached = new ArrayList<>(rows);
        for (PlanStep step : pending.steps()) {
            reached = new ArrayList<>(
                    planner.upgrade(reached, step.revision().id()).rowsAfter());
            Schema after = schemas.after(planner.upgrade(List.of(), reached.toArray(String[]::new)));
            if (differences(current, after).isEmpty()) {
                findings.add(new Finding(
                        "schema-is-ahead",
                        "The schema is that of revision " + step.revision() + ", but the version table "
                                + (rows.isEmpty() ? "is empty" : "says " + String.join(", ", rows))
                                + ": an upgrade would fail, as what it makes is there.",
                        List.of(),
                        "Claim it: migrate stamp " + String.join(" ", reached)));
                return;
            }
        }
        boolean nothingThere = current.tables().isEmpty();
        findings.add(new Finding(
                nothingThere ? "schema-is-empty" : "changed-by-hand",
                nothingThere
                        ? "The version table says " + String.join(", ", rows) + ", but the schema is empty."
                        : "The schema is not what the revisions "
                                + (rows.isEmpty() ? "" : "up to " + String.join(", ", rows) + " ")
                                + "make; to get there:",
                nothingThere ? List.of() : drift,
                nothingThere
                        ? "Begin anew: migrate stamp base, then migrate upgrade heads"
                        : "Where the database is right, write a revision that does the same and claim it: migrate revision -m"
                                + " \"…\", migrate stamp head. Where the revisions are right, undo the change by hand; a"
                                + " development database may be deleted and made anew: migrate upgrade heads"));
    }

    private void lookAtModel() {
        try {
            // As `check` sees it: a model of entities says nothing of views, which does not mean that there should be
            // none.
            List<String> wanted = Comparison.atHead(project).differences().all().stream()
                    .map(Difference::words)
                    .toList();
            if (!wanted.isEmpty()) {
                findings.add(new Finding(
                        "model-differs",
                        "The database is at head, but not as the model wants it; to get there:",
                        wanted,
                        "Write a revision: migrate revision --autogenerate -m \"…\""));
            }
        } catch (NoEntityFoundException | UsageException e) {
            if (project.config().model().isPresent()) {
                findings.add(
                        new Finding("model-not-read", e.what(), e.why().stream().toList(), e.remedy()));
            } else {
                notes.add("There is no model, so the database was compared with the revisions only.");
            }
        }
    }

    private List<String> differences(Schema current, Schema wanted) {
        return SchemaDiff.between(
                        current,
                        wanted,
                        DiffOptions.of(project.dialect().traits()).withoutRenames())
                .all()
                .stream()
                .filter(difference -> !isOfOtherTool(difference.table()))
                .map(Difference::words)
                .toList();
    }

    private static boolean isOfOtherTool(TableName table) {
        return OTHERS.containsKey(table.name().toLowerCase(Locale.ROOT));
    }
}
