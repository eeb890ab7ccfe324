package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionRange;
import io.limbeck.migrate.internal.journal.Journal;
import io.limbeck.migrate.internal.project.Headings;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.Rows;
import io.limbeck.migrate.internal.project.Stages;
import io.limbeck.migrate.internal.rehearsal.Definitions;
import io.limbeck.migrate.internal.rehearsal.TextSink;
import io.limbeck.migrate.internal.rehearsal.UnknownDefinitions;
import io.limbeck.migrate.internal.runtime.PlanRun;
import io.limbeck.migrate.internal.runtime.RunContext;
import io.limbeck.migrate.internal.text.OneLine;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.StepResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code --sql}: the same plan, run into a text. */
public final class SqlCommand {
    private final Project project;

    public SqlCommand(Project project) {
        this.project = project;
    }

    /** From the live rows to a target, or {@code from:to} without a database. */
    public SqlResult upgrade(String range) {
        if (!RevisionRange.isRange(range)) {
            return live((planner, rows) -> planner.upgrade(rows, range));
        }
        List<String> start =
                RevisionRange.parse(range).startRows(project.scripts().graph(), List.of());
        String target = RevisionRange.parse(range).upper();
        return write(planner().upgrade(start, target.isEmpty() ? "heads" : target), start);
    }

    public SqlResult downgrade(String range) {
        if (!RevisionRange.isRange(range)) {
            return live((planner, rows) -> planner.downgrade(rows, range));
        }
        RevisionRange ends = RevisionRange.parse(range);
        if (ends.lower().isEmpty() || ends.upper().isEmpty()) {
            throw new UsageException(
                    "SQL for a downgrade needs both ends of the range, not '" + range + "'.",
                    "Write from:to, such as head:base.");
        }
        List<String> start = ends.startRows(project.scripts().graph(), List.of());
        return write(planner().downgrade(start, ends.upper()), start);
    }

    /**
     * Without a look at any database: for one without version rows, or from one revision to another, {@code from:to}.
     *
     * @param purge delete all rows first: the table must exist; otherwise the text is for a database that has none
     */
    public SqlResult stamp(List<String> symbols, boolean purge) {
        if (symbols.stream().anyMatch(RevisionRange::isRange)) {
            return stamp(symbols);
        }
        Plan plan = planner().stamp(List.of(), symbols.toArray(String[]::new));
        List<SqlWork> first = new ArrayList<>(tables(purge));
        if (purge) {
            first.add(project.books().versions().deleteAll());
        }
        TextSink sink = new TextSink(dialect(), UnknownDefinitions.notAsked(dialect()), false);
        if (plan.isEmpty() && purge) {
            sink.begin();
            first.forEach(sink::run);
            sink.commit();
            return new SqlResult(sink.text());
        }
        return write(plan, first, sink);
    }

    private Dialect dialect() {
        return project.dialect().forTexts();
    }

    private Stages stages() {
        return new Stages(project, this::dialect);
    }

    private SqlResult stamp(List<String> ranges) {
        RevisionRange ends = RevisionRange.parse(ranges.get(0));
        if (ranges.size() > 1 || ends.upper().isEmpty()) {
            throw new UsageException(
                    "SQL for a stamp needs one start and one target, not '" + String.join(" ", ranges) + "'.",
                    "Write from:to, such as base:head, or only the revisions for a database without version rows.");
        }
        List<String> start = ends.startRows(project.scripts().graph(), List.of());
        Plan plan = planner().stamp(start, ends.upper());
        TextSink sink = new TextSink(dialect(), UnknownDefinitions.notAsked(dialect()), false);
        return write(plan, tables(!start.isEmpty()), sink);
    }

    /** The statement that creates the version table. */
    public SqlResult ensureVersion() {
        TextSink sink = new TextSink(dialect(), UnknownDefinitions.notAsked(dialect()), false);
        project.books().tables(false, true).forEach(sink::run);
        return new SqlResult(sink.text());
    }

    private Planner planner() {
        return new Planner(project.scripts().graph());
    }

    private SqlResult live(BiFunction<Planner, List<String>, Plan> request) {
        if (!project.database().exists()) {
            return write(request.apply(planner(), List.of()), List.of());
        }
        Live live = project.database().read(connection -> {
            Rows rows = project.readRows(connection);
            project.noteRedundant(rows);
            return new Live(
                    rows.ids(),
                    project.books().tables(rows.tableThere(), project.historyThere(connection)),
                    enforcesForeignKeys(connection));
        });
        return write(request.apply(planner(), live.rows()), live.tables(), live.foreignKeysEnforced(), stages()::live);
    }

    /**
     * The database with which a text begins.
     *
     * @param tables what creates those of our own tables that are missing
     */
    private record Live(List<String> rows, List<SqlWork> tables, boolean foreignKeysEnforced) {}

    private boolean enforcesForeignKeys(Connection connection) {
        try {
            return project.dialect().foreignKeys().areEnforced(connection);
        } catch (SQLException e) {
            throw project.database().refused("Cannot determine whether foreign keys are enforced.", e);
        }
    }

    private List<SqlWork> tables(boolean there) {
        return project.books().tables(there, there);
    }

    private SqlResult write(Plan plan, List<String> start) {
        return write(plan, tables(!start.isEmpty()), false, work -> stages().after(start, work));
    }

    /** Most texts need no definitions; those that turn out to need some are written again, on a stage. */
    private SqlResult write(Plan plan, List<SqlWork> first, boolean foreignKeysEnforced, Stage stage) {
        UnknownDefinitions unknown = UnknownDefinitions.notAsked(dialect());
        try {
            SqlResult text = write(plan, first, new TextSink(dialect(), unknown, foreignKeysEnforced));
            if (!unknown.needed()) {
                return text;
            }
        } catch (MigrateException failure) {
            if (!unknown.needed()) {
                throw failure;
            }
        }
        return stage.on(definitions -> write(plan, first, new TextSink(dialect(), definitions, foreignKeysEnforced)));
    }

    private SqlResult write(Plan plan, List<SqlWork> first, TextSink sink) {
        if (plan.isEmpty()) {
            return new SqlResult("-- " + OneLine.of(plan.note().text()) + "\n");
        }
        MigrationListener headings = new MigrationListener() {
            @Override
            public void stepStarted(StepResult step) {
                sink.heading(Headings.of(step));
            }
        };
        RunContext context = new RunContext(
                sink,
                project.books(),
                project.config().transactionMode(),
                headings,
                project.config().clock(),
                project.naming(),
                project.config().scriptArguments(),
                Journal.NONE);
        new PlanRun(context, plan, first, new Preparation(project).prepare(plan)).run();
        return new SqlResult(sink.text());
    }

    /** Where a text is tried. */
    @FunctionalInterface
    private interface Stage {
        SqlResult on(Function<Definitions, SqlResult> work);
    }
}
