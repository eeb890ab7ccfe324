package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.config.ChangedScripts;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionNode;
import io.limbeck.migrate.internal.graph.VersionRows;
import io.limbeck.migrate.internal.runtime.Executor;
import io.limbeck.migrate.internal.runtime.HalfRun;
import io.limbeck.migrate.internal.runtime.Journal;
import io.limbeck.migrate.internal.runtime.OwnStatements;
import io.limbeck.migrate.internal.runtime.RunnableScript;
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
        if (!project.database().exists()) { // a wrong symbol or script must not leave an empty database behind
            prepare(request, Rows.NONE);
        } else {
            project.scripts(); // broken scripts fail before the lock is waited for
        }
        return project.database().write(connection -> {
            Rows rows = project.readRows(connection);
            project.hintAtAlembic(rows, connection).ifPresent(project.listener()::note);
            if (!purge) {
                project.noteRedundant(rows);
            }
            List<HalfRun> halfRuns = project.halfRuns(connection);
            Prepared prepared = prepare(request, rows);
            HalfRuns.meet(halfRuns, direction, prepared.plan, project);
            HalfRuns.useless(halfRuns, project.config().resume()).ifPresent(project.listener()::note);
            List<DifferenceInfo> differences =
                    direction == Direction.STAMP ? warned(prepared.plan.rowsAfter()) : List.of();
            List<StepResult> steps = List.of();
            List<SqlWork> first = new ArrayList<>();
            if (purge && rows.tableThere()) {
                first.add(project.books().versions().deleteAll());
            }
            if (direction == Direction.STAMP && !halfRuns.isEmpty()) {
                first.add(project.journalTable().deleteAll());
            }
            if (purge && !rows.ids().isEmpty()) {
                RowGuard.requirePermission(
                        project,
                        what,
                        "stamp --purge forgets where the database is: " + String.join(", ", rows.ids()),
                        "purge");
            }
            if (direction == Direction.UPGRADE) {
                new ChangedScriptSearch(project, connection).settle(rows.ids(), whenChanged);
            }
            if (direction != Direction.STAMP) {
                new RowGuard(project, connection).check(what, prepared.plan, prepared.scripts);
            }
            if (!prepared.plan.isEmpty()) {
                steps = execute(connection, direction, prepared, rows, first, halfRuns);
            } else if (!first.isEmpty() && (!rows.ids().isEmpty() || !halfRuns.isEmpty())) {
                OwnStatements.run(
                        project.database(),
                        project.sink(connection),
                        "Cannot empty the version table " + project.config().versionTable() + ".",
                        first);
                steps = purge ? rows.ids().stream().map(this::purged).toList() : List.of();
            }
            return result(direction, prepared.plan, steps, differences);
        });
    }

    /** Said before anything is written. */
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
        return new Prepared(plan, new Preparation(project).prepare(plan));
    }

    private List<StepResult> execute(
            Connection connection,
            Direction direction,
            Prepared prepared,
            Rows rows,
            List<SqlWork> before,
            List<HalfRun> halfRuns) {
        List<SqlWork> first =
                new ArrayList<>(project.books().tables(rows.tableThere(), project.historyThere(connection)));
        if (direction != Direction.STAMP) {
            first.addAll(project.journalToMake(connection));
        }
        first.addAll(before);
        Executor executor = new Executor(
                project.sink(connection),
                project.books(),
                project.config().transactionMode(),
                project.listener(),
                project.config().clock(),
                project.naming(),
                project.config().scriptArguments(),
                new Journal(
                        Optional.of(project.journalTable()),
                        halfRuns,
                        project.config().resume()));
        return executor.run(prepared.plan, rows.ids(), first, prepared.scripts);
    }

    private RunResult result(Direction direction, Plan plan, List<StepResult> steps, List<DifferenceInfo> differences) {
        List<String> notes = steps.isEmpty() && !plan.isSettled() ? List.of(plan.note()) : List.of();
        boolean atHead =
                VersionRows.of(project.scripts().graph(), plan.rowsAfter()).isAtHead();
        return new RunResult(direction, steps, plan.rowsAfter(), atHead, notes, differences);
    }

    private record Prepared(Plan plan, Map<String, RunnableScript> scripts) {}

    @FunctionalInterface
    private interface Request {
        Plan plan(Planner planner, List<String> rows);
    }
}
