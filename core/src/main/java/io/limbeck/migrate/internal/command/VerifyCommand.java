package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ModelException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.compare.CanonicalModel;
import io.limbeck.migrate.internal.compare.Comparison;
import io.limbeck.migrate.internal.compare.Schemas;
import io.limbeck.migrate.internal.database.ScratchDatabase;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.Finding.Place;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** {@code verify}: on a scratch database from base to head, back and up again; each downgrade restores the exact schema before it. */
public final class VerifyCommand {
    private final Project project;
    private final Schemas schemas;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Advice> notes = new ArrayList<>();

    public VerifyCommand(Project project) {
        this.project = project;
        schemas = new Schemas(project);
    }

    public FindingsResult run() {
        Planner planner = new Planner(project.scripts().graph());
        Plan up = planner.upgrade(List.of(), "heads");
        Plan down = up.isEmpty() ? up : planner.downgrade(up.rowsAfter(), "base");
        Map<String, RunnableScript> upward = new Preparation(project).prepare(up);
        Map<String, RunnableScript> downward = new Preparation(project).prepare(down);
        Schema head = schemas.isolated(scratch -> there(up, upward, down, downward, scratch));
        compareWithModel(head);
        int count = up.steps().size();
        return new FindingsResult(
                findings,
                count == 1 ? "1 revision goes up, down and up again" : count + " revisions go up, down and up again",
                notes);
    }

    /** There, back and there again; gives the schema at head. */
    private Schema there(
            Plan up,
            Map<String, RunnableScript> upward,
            Plan down,
            Map<String, RunnableScript> downward,
            ScratchDatabase scratch) {
        Map<String, Schema> before = new HashMap<>();
        Schema now = scratch.read(schemas.scope());
        for (PlanStep step : up.steps()) {
            before.put(step.revision().id(), now);
            scratch.run(step.revision().id(), script(upward, step), step.direction());
            now = scratch.read(schemas.scope());
        }
        Schema head = now;
        try {
            for (PlanStep step : down.steps()) {
                scratch.run(step.revision().id(), script(downward, step), step.direction());
                Schema wanted = before.get(step.revision().id());
                if (wanted != null && isLinear(step)) {
                    compare(
                            "downgrade-differs",
                            "The downgrade of " + step.revision() + " "
                                    + step.revision().message()
                                    + " does not restore the previous schema; required changes:",
                            scratch.read(schemas.scope()),
                            wanted,
                            Advice.of("Fix its downgrade: ")
                                    .and(Hint.command("edit")
                                            .with(step.revision().id())),
                            Place.of(
                                    step.revision().id(),
                                    step.revision().header().source()));
                }
            }
            for (PlanStep step : up.steps()) {
                scratch.run(step.revision().id(), script(upward, step), step.direction());
            }
            compare(
                    "second-upgrade-differs",
                    "The second upgrade creates a different schema than the first; required changes:",
                    scratch.read(schemas.scope()),
                    head,
                    Advice.of("Fix the downgrades that do not remove everything."),
                    Place.NONE);
        } catch (MigrateException e) {
            Finding finding =
                    new Finding("does-not-run", e.what(), e.why().stream().toList(), e.advice());
            findings.add(
                    e.location().map(location -> finding.at(Place.of(location))).orElse(finding));
        }
        return head;
    }

    /** On parallel branches the order down need not be the order up reversed, so what was before is not what is after. */
    private boolean isLinear(PlanStep step) {
        return project.scripts().graph().realHeads().size() == 1
                && !step.revision().isMergePoint()
                && project.scripts().graph().branchPoints().isEmpty();
    }

    private static RunnableScript script(Map<String, RunnableScript> scripts, PlanStep step) {
        RunnableScript script = scripts.get(step.revision().id());
        if (script == null) {
            throw new IllegalStateException("No script for " + step.revision());
        }
        return script;
    }

    private void compareWithModel(Schema head) {
        try {
            Schema wanted = CanonicalModel.of(project, schemas).beside(head);
            compare(
                    "model-differs",
                    "The schema at head differs from the model; required changes:",
                    head,
                    wanted,
                    schemas.towards(wanted),
                    Advice.of("Generate the missing revision: ")
                            .and(Hint.command("revision").option("autogenerate").message("…")),
                    Place.NONE);
        } catch (ModelException e) {
            if (!e.is(ModelException.Kind.NO_ENTITY_FOUND)) {
                throw e;
            }
            withoutModel(e);
        } catch (UsageException e) {
            withoutModel(e);
        }
    }

    private void withoutModel(MigrateException failure) {
        if (project.config().model().isPresent()) {
            throw failure;
        }
        notes.add(Advice.of("There is no model, so the schema at head was not compared."));
    }

    private void compare(String kind, String words, Schema current, Schema wanted, Advice advice, Place place) {
        compare(kind, words, current, wanted, DiffOptions.of(project.dialect().traits()), advice, place);
    }

    private void compare(
            String kind, String words, Schema current, Schema wanted, DiffOptions options, Advice advice, Place place) {
        List<Difference> found =
                SchemaDiff.between(current, wanted, options.withoutRenames()).all();
        if (!found.isEmpty()) {
            findings.add(new Finding(
                            kind, words, found.stream().map(Difference::words).toList(), advice, place, List.of())
                    .with(found.stream()
                            .map(difference -> Comparison.info(difference, OptionalLong.empty()))
                            .toList()));
        }
    }
}
