package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.ChangedScripts;
import io.limbeck.migrate.internal.backup.Backups;
import io.limbeck.migrate.internal.database.OwnStatements;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.doctor.StampWarning;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.graph.VersionRows;
import io.limbeck.migrate.internal.journal.InterruptedRun;
import io.limbeck.migrate.internal.journal.Journal;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.permission.RowGuard;
import io.limbeck.migrate.internal.project.ChangedScriptSearch;
import io.limbeck.migrate.internal.project.History;
import io.limbeck.migrate.internal.project.InterruptedRuns;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.Rows;
import io.limbeck.migrate.internal.runtime.PlanRun;
import io.limbeck.migrate.internal.runtime.RunContext;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.StepResult;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code upgrade}, {@code downgrade} and {@code stamp}: plans against the live rows, and runs the plan under the lock. */
public final class RunCommand {
    private final Project project;
    private final ChangedScripts whenChanged;

    public RunCommand(Project project) {
        this(project, ChangedScripts.REFUSE);
    }

    /** @param whenChanged what to do about scripts that were changed after they were applied, unless the configuration sets it */
    RunCommand(Project project, ChangedScripts whenChanged) {
        this.project = project;
        this.whenChanged = whenChanged;
    }

    public RunResult upgrade(String target) {
        return run(Direction.UPGRADE, "upgrade to " + target, (planner, rows) -> planner.upgrade(rows, target), false);
    }

    public RunResult downgrade(String target) {
        return run(
                Direction.DOWNGRADE,
                "downgrade to " + target,
                (planner, rows) -> planner.downgrade(rows, target),
                false);
    }

    /**
     * Sets the version rows and runs no script.
     *
     * @param purge delete all rows first, those that the scripts do not know included
     */
    public RunResult stamp(List<String> symbols, boolean purge) {
        String[] targets = symbols.toArray(String[]::new);
        return run(
                Direction.STAMP, "stamp", (planner, rows) -> planner.stamp(purge ? List.of() : rows, targets), purge);
    }

    private RunResult run(Direction direction, String what, Request request, boolean purge) {
        Optional<Prepared> early = Optional.empty();
        if (!project.database().exists()) { // a wrong symbol or script must not leave an empty database behind
            early = Optional.of(prepare(request, Rows.NONE));
        } else {
            project.scripts(); // broken scripts fail before the lock is waited for
        }
        Optional<Prepared> forNewDatabase = early;
        Optional<Backups> backups = direction == Direction.STAMP ? Optional.empty() : Backups.of(project);
        return project.database().write(connection -> {
            Rows rows = project.readRows(connection);
            project.hintAtAlembic(rows, connection).ifPresent(project.listener()::note);
            if (!purge) {
                project.noteRedundant(rows);
            }
            List<InterruptedRun> halfRuns = project.halfRuns(connection);
            Prepared prepared = forNewDatabase
                    .filter(before -> before.isFor(rows, project.dialect()))
                    .orElseGet(() -> prepare(request, rows));
            InterruptedRuns.meet(halfRuns, direction, prepared.plan, project);
            InterruptedRuns.useless(halfRuns, project.config().resume()).ifPresent(project.listener()::note);
            Run run = new Run(connection, direction, rows, new History(project, connection), halfRuns, prepared);
            return direction == Direction.STAMP ? stamp(run, what, purge) : migrate(run, what, backups);
        });
    }

    private RunResult migrate(Run run, String what, Optional<Backups> backups) {
        List<SqlWork> accepted = run.direction == Direction.UPGRADE
                ? new ChangedScriptSearch(project, run.history).settle(run.rows.ids(), whenChanged)
                : List.of();
        boolean destroys = new RowGuard(project, run.connection).check(what, run.prepared.plan, run.prepared.scripts);
        List<Backup> kept = backups.filter(asked -> destroys)
                .map(asked -> List.of(asked.keep(run.connection)))
                .orElse(List.of());
        if (!accepted.isEmpty()) {
            OwnStatements.run(
                    project.database(), project.sink(run.connection), "Cannot record the accepted scripts.", accepted);
        }
        List<StepResult> steps = run.prepared.plan.isEmpty() ? List.of() : execute(run, List.of());
        return result(run, steps, kept, List.of());
    }

    private RunResult stamp(Run run, String what, boolean purge) {
        List<DifferenceInfo> differences = warned(run.prepared.plan.rowsAfter());
        List<String> rows = run.rows.ids();
        if (purge && !rows.isEmpty()) {
            RowGuard.requirePermission(
                    project,
                    what,
                    "stamp " + Hint.ofOption("purge") + " discards the recorded revisions: " + String.join(", ", rows),
                    "purge");
        }
        List<SqlWork> first = forgetting(run, purge);
        List<StepResult> steps = List.of();
        if (!run.prepared.plan.isEmpty()) {
            steps = execute(run, first);
        } else if (!first.isEmpty() && (!rows.isEmpty() || !run.halfRuns.isEmpty())) {
            OwnStatements.run(
                    project.database(),
                    project.sink(run.connection),
                    "Cannot empty the version table " + project.config().versionTable() + ".",
                    first);
            steps = purge ? rows.stream().map(this::purged).toList() : List.of();
        }
        return result(run, steps, List.of(), differences);
    }

    /** What goes before the version rows are set: those that are purged, and the journal of a run that the stamp overrules. */
    private List<SqlWork> forgetting(Run run, boolean purge) {
        List<SqlWork> statements = new ArrayList<>();
        if (purge && run.rows.tableThere()) {
            statements.add(project.books().versions().deleteAll());
        }
        if (!run.halfRuns.isEmpty()) {
            statements.add(project.journalTable().deleteAll());
        }
        return statements;
    }

    /** Reported before anything is written. */
    private List<DifferenceInfo> warned(List<String> claimed) {
        StampWarning warning = StampWarning.of(project, claimed);
        warning.words().ifPresent(project.listener()::note);
        return warning.differences();
    }

    private StepResult purged(String row) {
        String message =
                project.scripts().graph().find(row).map(RevisionNode::message).orElse("(no script)");
        return new StepResult(Direction.STAMP, row, List.of(row), List.of(), message, 0);
    }

    private Prepared prepare(Request request, Rows rows) {
        Plan plan = request.plan(new Planner(project.scripts().graph()), rows.ids());
        return new Prepared(plan, new Preparation(project).prepare(plan), rows.ids(), project.dialect());
    }

    private List<StepResult> execute(Run run, List<SqlWork> before) {
        List<SqlWork> first =
                new ArrayList<>(project.books().tables(run.rows.tableThere(), project.historyThere(run.connection)));
        if (run.direction != Direction.STAMP) {
            first.addAll(project.journalToMake(run.connection));
        }
        first.addAll(before);
        RunContext context = new RunContext(
                project.sink(run.connection),
                project.books(),
                project.config().transactionMode(),
                project.listener(),
                run.history.clock(),
                project.naming(),
                project.config().scriptArguments(),
                new Journal(
                        Optional.of(project.journalTable()),
                        run.halfRuns,
                        project.config().resume()));
        return new PlanRun(context, run.prepared.plan, run.rows.ids(), first, run.prepared.scripts).run();
    }

    private RunResult result(Run run, List<StepResult> steps, List<Backup> kept, List<DifferenceInfo> differences) {
        Plan plan = run.prepared.plan;
        List<Advice> notes = steps.isEmpty() && !plan.isSettled() ? List.of(plan.note()) : List.of();
        boolean atHead =
                VersionRows.of(project.scripts().graph(), plan.rowsAfter()).isAtHead();
        return new RunResult(run.direction, steps, plan.rowsAfter(), atHead, notes, kept, differences);
    }

    /** What is known when the lock has been taken. */
    private record Run(
            Connection connection,
            Direction direction,
            Rows rows,
            History history,
            List<InterruptedRun> halfRuns,
            Prepared prepared) {}

    /**
     * A plan, and its scripts as they are run.
     *
     * @param rows those that it begins with
     * @param dialect in which the scripts are read
     */
    private record Prepared(Plan plan, Map<String, RunnableScript> scripts, List<String> rows, Dialect dialect) {
        /** Whether preparing it again would lead to the same: reading and compiling all scripts takes longest of a new database. */
        boolean isFor(Rows found, Dialect now) {
            return rows.equals(found.ids()) && dialect == now;
        }
    }

    @FunctionalInterface
    private interface Request {
        Plan plan(Planner planner, List<String> rows);
    }
}
