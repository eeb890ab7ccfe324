package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.history.Bookkeeping;
import io.limbeck.migrate.internal.journal.Journal;
import io.limbeck.migrate.internal.operations.NamingConvention;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.result.StepResult;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Runs plans into a sink; the same for a live database and for a text.
 *
 * <p>A step, its change of the version rows and its line in the history are one transaction, as far as {@link TransactionMode} and the
 * script allow; a failure rolls everything back and reports what remains.
 *
 * @param naming what constraints are called that scripts give no name
 * @param arguments what the command gives to scripts
 * @param journal the account of statements that are committed before their revision ends
 */
public record Executor(
        StatementSink sink,
        Bookkeeping books,
        TransactionMode mode,
        MigrationListener listener,
        Clock clock,
        NamingConvention naming,
        Map<String, String> arguments,
        Journal journal) {
    public Executor {
        requireNonNull(sink, "sink");
        requireNonNull(books, "books");
        requireNonNull(mode, "mode");
        requireNonNull(listener, "listener");
        requireNonNull(clock, "clock");
        requireNonNull(naming, "naming");
        arguments = Map.copyOf(arguments);
        requireNonNull(journal, "journal");
    }

    /**
     * Runs all steps of a plan that has some.
     *
     * @param first what our own tables need before the first step, in its transaction: a failure rolls it back
     * @param scripts those of the plan's revisions, by id; a stamp has none
     * @return the completed steps, in order
     */
    public List<StepResult> run(Plan plan, List<SqlWork> first, Map<String, RunnableScript> scripts) {
        return run(plan, plan.rowsBefore(), first, scripts);
    }

    /**
     * As above, for a plan that does not begin with the rows that are there, as {@code first} deletes them.
     *
     * @param there the version rows that are in the database until then
     */
    public List<StepResult> run(
            Plan plan, Collection<String> there, List<SqlWork> first, Map<String, RunnableScript> scripts) {
        return new PlanRun(this, plan, there, first, scripts).run();
    }
}
