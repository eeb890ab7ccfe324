package io.limbeck.migrate.internal.command;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.graph.RevisionRange;
import io.limbeck.migrate.internal.graph.Symbols;
import io.limbeck.migrate.internal.lint.Effect;
import io.limbeck.migrate.internal.lint.LintRule;
import io.limbeck.migrate.internal.operations.PlannedOperations;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.rehearsal.UnknownDefinitions;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.Waiver;
import io.limbeck.migrate.internal.script.Waivers;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.Finding.Place;
import io.limbeck.migrate.result.FindingsResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** {@code lint}: which steps of a range lose data, lock tables or break running programs, unless their script allows it. */
public final class LintCommand {
    private final Project project;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Advice> notes = new ArrayList<>();
    private int steps;

    public LintCommand(Project project) {
        this.project = project;
    }

    /**
     * Looks at the upgrades of a range.
     *
     * @param range {@code a:b} without {@code a}, either side may be empty; only {@code current} asks the database
     */
    public FindingsResult run(String range) {
        if (!RevisionRange.isRange(range)) {
            throw new UsageException("'" + range + "' is not a range.", "Write older:newer, older: or :newer.");
        }
        List<String> rows = Symbols.needCurrent(range) ? project.rows().ids() : List.of();
        RevisionRange wanted = RevisionRange.parse(range);
        List<String> start = wanted.startRows(project.scripts().graph(), rows);
        String target = wanted.upper().isEmpty() ? "heads" : wanted.upper();
        Plan plan = new Planner(project.scripts().graph()).upgrade(start, target);
        Map<String, RunnableScript> scripts = new Preparation(project).prepare(plan);
        for (PlanStep step : plan.steps()) {
            look(step, requireNonNull(scripts.get(step.revision().id())));
        }
        String verdict = "nothing unsafe in " + (steps == 1 ? "1 step" : steps + " steps");
        return new FindingsResult(findings, verdict, notes, ExitCode.UNSAFE);
    }

    private void look(PlanStep step, RunnableScript runnable) {
        steps++;
        RevisionNode revision = step.revision();
        Set<String> allowed = allowed(revision);
        boolean online = project.dialect().facts().supportsOnlineChanges();
        PlannedOperations operations = new PlannedOperations(
                        project.dialect(),
                        project.config().scriptArguments(),
                        project.naming(),
                        UnknownDefinitions.notAvailable(project.dialect(), ""),
                        runnable.transactional(step.direction()))
                .hearing(effect -> effect.rule()
                        .filter(rule -> rule.holds(online) && !allowed.contains(rule.id()))
                        .ifPresent(rule ->
                                findings.add(finding(revision, rule, effect.words(), place(runnable, effect)))));
        try {
            runnable.run(step.direction(), operations);
            operations.finish();
        } catch (OfflineException e) {
            notes.add(Advice.of(
                    "Revision " + revision + " works on the live database: what it does there is not checked."));
        } catch (Exception e) { // what is wrong with it is for others to say
            notes.add(Advice.of("Revision " + revision + " is checked only as far as it runs without a database: "
                    + e.getMessage()));
        }
    }

    /** Where the script is just now: it has called what asks. */
    private static Place place(RunnableScript runnable, Effect effect) {
        Place place = Place.of(runnable.locate(new Throwable()));
        return effect.table().map(place::ofTable).orElse(place);
    }

    private Finding finding(RevisionNode revision, LintRule rule, String words, Place place) {
        String name = project.scripts().script(revision.id()).source().name();
        String comment = name.endsWith(".sql") ? "--" : "//";
        return new Finding(
                rule.id(),
                revision + " " + revision.message() + " " + words + " (" + rule.id() + ")",
                List.of(),
                Advice.of(rule.remedy() + " Or allow it, with a reason, in " + name + ": " + comment + " migrate:allow "
                        + rule.id() + " REASON"),
                place,
                List.of());
    }

    private Set<String> allowed(RevisionNode revision) {
        Script script = project.scripts().script(revision.id());
        Set<String> allowed = new HashSet<>(project.config().allow());
        for (Waiver waiver : Waivers.of(script)) {
            if (LintRule.named(waiver.rule()).isEmpty()) {
                findings.add(unknown(script, waiver));
            }
            allowed.add(waiver.rule());
        }
        return allowed;
    }

    private static Finding unknown(Script script, Waiver waiver) {
        List<String> ids = Stream.of(LintRule.values()).map(LintRule::id).toList();
        return new Finding(
                "unknown-rule",
                script.source().name() + ":" + waiver.line() + " allows " + waiver.rule() + ", which is not a rule",
                List.of(),
                Advice.of(Nearest.to(waiver.rule(), ids)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("The rules are: " + String.join(", ", ids) + ".")),
                new Place(
                        Optional.of(script.header().id()),
                        Optional.of(script.source().name()),
                        OptionalInt.of(waiver.line()),
                        Optional.empty()),
                List.of());
    }
}
