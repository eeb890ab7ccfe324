package io.limbeck.migrate.internal.doctor;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ModelException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.compare.CanonicalModel;
import io.limbeck.migrate.internal.compare.Comparison;
import io.limbeck.migrate.internal.compare.Schemas;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.doctor.SchemaPosition.State;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.Finding.Place;
import io.limbeck.migrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Findings of {@code doctor} about a schema with valid version rows: compared with what the revisions create, then with the model. */
public final class SchemaFindings {
    private static final Hint UPGRADE = Hint.command("upgrade").with("heads");

    static final Advice RECREATE =
            Advice.of("a development database can be dropped and recreated: ").and(UPGRADE);

    /** Follows another command. */
    static final Advice UP = Advice.of(", then ").and(UPGRADE);

    private static final Hint AUTOGENERATE =
            Hint.command("revision").option("autogenerate").message("…");
    private static final Hint BASELINE =
            Hint.command("revision").option("autogenerate").message("baseline");
    private static final Hint STAMP_HEAD = Hint.command("stamp").with("head");

    private final Project project;
    private final Schemas schemas;
    private final SchemaPosition standing;
    private final List<String> rows;
    private final Plan pending;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Advice> notes;

    private SchemaFindings(
            Project project, Schemas schemas, SchemaPosition standing, List<String> rows, List<Advice> notes) {
        this.project = project;
        this.schemas = schemas;
        this.standing = standing;
        this.rows = rows;
        this.notes = notes;
        pending = new Planner(project.scripts().graph()).upgrade(rows, "heads");
    }

    /**
     * Looks.
     *
     * @param notes to which is added what could not be looked at
     */
    public static List<Finding> of(
            Project project, Schemas schemas, SchemaPosition standing, List<String> rows, List<Advice> notes) {
        SchemaFindings found = new SchemaFindings(project, schemas, standing, rows, notes);
        found.look();
        return found.findings;
    }

    private void look() {
        Optional<Schema> model = model();
        if (project.scripts().graph().isEmpty()) {
            withoutRevisions(model);
            return;
        }
        boolean asClaimed = true;
        try {
            State claimed = standing.claimed(rows);
            if (!standing.differences(claimed).isEmpty()
                    || !standing.strangers(claimed).isEmpty()) {
                asClaimed = besideTheRevisions(claimed, model);
            }
        } catch (MigrateException e) {
            notes.add(Advice.of("The revisions were not compared with the schema. " + e.what()));
        }
        if (asClaimed && !pending.isEmpty()) {
            pending();
        } else if (asClaimed) {
            model.ifPresent(this::besideTheModel);
        }
    }

    /** What the model wants; one that cannot be read is a finding too. */
    private Optional<Schema> model() {
        try {
            Schema wanted = CanonicalModel.of(project, schemas).beside(standing.current());
            standing.learn(wanted);
            return Optional.of(wanted);
        } catch (MigrateException e) {
            boolean isNotConfigured = project.config().model().isEmpty()
                    && (e instanceof UsageException
                            || (e instanceof ModelException model && model.is(ModelException.Kind.NO_ENTITY_FOUND)));
            if (isNotConfigured) {
                notes.add(Advice.of("There is no model, so the database was compared with the revisions only."));
            } else {
                findings.add(notRead(e));
            }
            return Optional.empty();
        }
    }

    private static Finding notRead(MigrateException e) {
        Finding finding =
                new Finding("model-not-read", e.what(), e.why().stream().toList(), e.advice());
        return e.location().map(location -> finding.at(Place.of(location))).orElse(finding);
    }

    private void withoutRevisions(Optional<Schema> model) {
        Set<?> wanted = model.map(DiffOptions::namesIn).orElse(Set.of());
        boolean started = standing.current().tables().stream()
                .filter(table -> !OtherMigrationTool.keepsAny(table.name()))
                .anyMatch(table -> model.isEmpty() || wanted.contains(table.name()));
        if (started) {
            findings.add(new Finding(
                    "no-revisions",
                    "There are no revisions yet, but the database already contains tables.",
                    standing.all(),
                    model.isPresent()
                            ? baseline(List.of()).and("; then stamp it here: ").and(STAMP_HEAD)
                            : Advice.of("Write a revision that creates the existing schema: ")
                                    .and(Hint.command("revision").message("baseline"))
                                    .and("; then stamp it: ")
                                    .and(STAMP_HEAD)));
            return;
        }
        strangers(new State(List.of(), Schema.empty()));
        model.ifPresent(this::besideTheModel);
    }

    /**
     * How a history begins where the tables are there.
     *
     * @param revisions the ids that it must contain; empty if any id will do
     */
    public static Advice baseline(List<String> revisions) {
        Hint first = revisions.isEmpty() ? BASELINE : BASELINE.option("rev-id", revisions.get(0));
        Advice command = Advice.of(first.option("url", "URL"));
        if (revisions.size() > 1) {
            command = Advice.of(first);
            for (String other : revisions.subList(1, revisions.size())) {
                command = command.and(" and ").and(Hint.ofOption("rev-id", other));
            }
            command = command.and(" ").and(Hint.ofOption("url", "URL"));
        }
        return Advice.of("Generate a revision for the existing schema from the model and an empty database: ")
                .and(command)
                .and(" (of the empty database)");
    }

    private void pending() {
        int count = pending.steps().size();
        Finding found = new Finding(
                "pending-revisions",
                count == 1 ? "1 revision is not applied yet." : count + " revisions are not applied yet.",
                pending.steps().stream()
                        .map(step ->
                                step.revision().id() + " " + step.revision().message())
                        .toList(),
                Advice.of("Apply: ").and(UPGRADE));
        RevisionNode first = pending.steps().get(0).revision();
        findings.add(count == 1 ? found.at(Place.of(first.id(), first.header().source())) : found);
    }

    /**
     * The schema has something more or less than the rows imply.
     *
     * @return whether it is only what no revision and no model ever knew
     */
    private boolean besideTheRevisions(State claimed, Optional<Schema> model) {
        List<State> states = standing.states(rows);
        if (standing.isAt(claimed)) {
            strangers(claimed);
            return true;
        }
        int here = states.size() - 1 - pending.steps().size();
        List<State> above = standing.possible(states.subList(Math.min(here + 1, states.size()), states.size()));
        List<State> below = standing.possible(states.subList(0, Math.max(0, Math.min(here, states.size()))));
        if (!above.isEmpty()) {
            ahead(above, states.get(states.size() - 1));
        } else if (!below.isEmpty()) {
            behind(below.get(below.size() - 1));
        } else {
            changedByHand(claimed, states.get(states.size() - 1), model);
        }
        return false;
    }

    private void strangers(State claimed) {
        List<String> strangers = standing.strangers(claimed);
        if (!strangers.isEmpty()) {
            findings.add(new Finding(
                    "unknown-tables",
                    project.database().displayUrl() + " contains objects that are in neither a revision nor the model.",
                    strangers,
                    Advice.of(
                                    "If they belong to another program, exclude them: exclude.tables in migrate.properties; if they"
                                            + " are leftovers, drop them by hand; if they belong here, add them to the model and to a"
                                            + " revision (")
                            .and(Hint.command("revision").message("…"))
                            .and("), and stamp it: ")
                            .and(STAMP_HEAD)
                            .and(". If you recognize none of them, check the url.")));
        }
    }

    /** An upgrade would create objects that already exist. */
    private void ahead(List<State> possible, State last) {
        State first = possible.get(0);
        List<String> others = possible.stream().skip(1).map(State::words).toList();
        findings.add(new Finding(
                "schema-is-ahead",
                "The schema matches revision " + first.words() + ", but the version table "
                        + (rows.isEmpty() ? "is empty" : "contains " + String.join(", ", rows))
                        + ": an upgrade would fail, because what it creates already exists.",
                others.isEmpty()
                        ? List.of()
                        : List.of("It also matches " + String.join(" and ", others)
                                + ", which changes only rows: stamp the one whose rows exist."),
                Advice.of("Stamp it: ")
                        .and(Hint.command("stamp").with(first.targets()))
                        .and(first.rows().equals(last.rows()) ? Advice.NONE : UP)));
    }

    /** What the last revisions created is gone, for example after a backup was restored. */
    private void behind(State state) {
        boolean nothing = state.rows().isEmpty();
        findings.add(new Finding(
                nothing ? "schema-is-empty" : "schema-is-behind",
                nothing
                        ? "The version table contains " + String.join(", ", rows) + ", but the schema is empty."
                        : "The version table contains " + String.join(", ", rows) + ", but the schema matches revision "
                                + state.words() + ".",
                List.of(),
                (nothing
                                ? Advice.of("Start over: ")
                                        .and(Hint.command("stamp").with("base"))
                                : Advice.of("Stamp the existing schema and upgrade again: ")
                                        .and(Hint.command("stamp")
                                                .option("purge")
                                                .with(state.targets())))
                        .and(UP)));
    }

    private void changedByHand(State claimed, State last, Optional<Schema> model) {
        findings.add(new Finding(
                        "changed-by-hand",
                        "The schema differs from what the revisions "
                                + (rows.isEmpty() ? "" : "up to " + String.join(", ", rows) + " ")
                                + "create; required changes:",
                        standing.differences(claimed),
                        remedyOfChange(last, model))
                .with(standing.infos(claimed)));
    }

    private Advice remedyOfChange(State last, Optional<Schema> model) {
        Advice undo = Advice.of("undo the change by hand")
                .and(pending.isEmpty() ? Advice.NONE : UP)
                .and("; ")
                .and(RECREATE);
        if (pending.isEmpty() && model.isPresent()) {
            if (same(standing.current(), model.get())) {
                return Advice.of("The model matches the database. Generate the missing revision on an empty database: ")
                        .and(UPGRADE.option("url", "URL"))
                        .and(" (of the empty database), then ")
                        .and(AUTOGENERATE.option("url", "URL"))
                        .and(", and stamp it here: ")
                        .and(STAMP_HEAD);
            } else if (same(last.schema(), model.get())) {
                return Advice.of("The model matches the revisions: ").and(undo);
            }
        }
        return Advice.of("If the database is right, write a revision with the same changes and stamp it: ")
                .and(pending.isEmpty() ? Advice.NONE : Advice.of(UPGRADE).and(", then "))
                .and(Hint.command("revision").message("…"))
                .and(", then ")
                .and(STAMP_HEAD)
                .and(". If the revisions are right, ")
                .and(undo);
    }

    private boolean same(Schema one, Schema wanted) {
        return SchemaDiff.between(one, wanted, standing.lenient(schemas.towards(wanted)))
                .isEmpty();
    }

    private void besideTheModel(Schema model) {
        // As `check` sees it: a model of entities does not describe views, which does not mean that there should be
        // none.
        List<Difference> wanted = new Comparison(project, schemas, standing.current(), model)
                .differences()
                .all();
        if (!wanted.isEmpty()) {
            findings.add(new Finding(
                            "model-differs",
                            "The database is at head, but differs from the model; required changes:",
                            wanted.stream().map(Difference::words).toList(),
                            Advice.of("Generate a revision: ").and(AUTOGENERATE).and(UP))
                    .with(wanted.stream()
                            .map(difference -> Comparison.info(difference, OptionalLong.empty()))
                            .toList()));
        }
    }
}
