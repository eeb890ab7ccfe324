package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.error.ListenerException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.dialect.ForeignKeysEnforcedException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.operations.SinkOperations;
import io.limbeck.migrate.internal.sink.LockWaits;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.internal.sink.StepJournal;
import io.limbeck.migrate.internal.stop.StoppedException;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.result.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a plan into a sink; the same for a live database and for a text.
 *
 * <p>A step, its change of the version rows and its line in the history are one transaction, as far as {@link TransactionMode} and the
 * script allow; a failure rolls everything back and reports what remains.
 */
public final class PlanRun {
    private final RunContext context;
    private final StatementSink sink;
    private final MigrationListener listener;
    private final SinkOperations operations;
    private final Plan plan;
    private final Map<String, RunnableScript> scripts;
    private final Progress progress;
    private List<SqlWork> first;
    private boolean inScript;
    private long before;
    private Instant started = Instant.EPOCH;
    private StepJournal journal = StepJournal.NONE;

    /**
     * Of a plan that has steps.
     *
     * @param first what our own tables need before the first step, in its transaction: a failure rolls it back
     * @param scripts those of the plan's revisions, by id; a stamp has none
     */
    public PlanRun(RunContext context, Plan plan, List<SqlWork> first, Map<String, RunnableScript> scripts) {
        this(context, plan, plan.rowsBefore(), first, scripts);
    }

    /**
     * As above, for a plan that does not begin with the rows that are there, as {@code first} deletes them.
     *
     * @param there the version rows that are in the database until then
     */
    public PlanRun(
            RunContext context,
            Plan plan,
            Collection<String> there,
            List<SqlWork> first,
            Map<String, RunnableScript> scripts) {
        this.context = context;
        this.sink = context.sink();
        this.listener = new SafeListener(context.listener());
        this.operations = new SinkOperations(
                context.dialect(),
                sink,
                context.arguments(),
                context.naming(),
                context.mode() == TransactionMode.ALL,
                listener::note);
        this.plan = plan;
        this.first = first;
        this.scripts = scripts;
        this.progress = new Progress(plan, there);
    }

    /** Runs all steps; returns the completed ones, in order. */
    public List<StepResult> run() {
        listener.stepsPlanned(plan.steps().size());
        if (context.mode() == TransactionMode.ALL) {
            return runInOneTransaction();
        }
        List<StepResult> done = new ArrayList<>(plan.steps().size());
        for (PlanStep step : plan.steps()) {
            StepResult finished = run(step);
            progress.finished(step);
            tellFinished(step, finished);
            done.add(finished);
        }
        return done;
    }

    /** Listeners are notified that steps have finished after the commit. */
    private List<StepResult> runInOneTransaction() {
        refuseStepsWithoutTransaction();
        List<PlanStep> steps = plan.steps();
        guarded(steps.get(0), sink::begin);
        List<StepResult> done = new ArrayList<>(steps.size());
        for (PlanStep step : steps) {
            done.add(run(step));
        }
        guarded(steps.get(steps.size() - 1), sink::commit);
        steps.forEach(progress::finished);
        for (int i = 0; i < done.size(); i++) {
            tellFinished(steps.get(i), done.get(i));
        }
        return done;
    }

    private void tellFinished(PlanStep step, StepResult finished) {
        try {
            listener.stepFinished(finished);
        } catch (ListenerException failure) {
            throw failure(step, List.of(), Optional.empty()).reportBehind(failure);
        }
    }

    private void refuseStepsWithoutTransaction() {
        DialectFacts facts = context.dialect().facts();
        if (!facts.supportsTransactionalDdl()) {
            throw new UsageException(
                    facts.displayName() + " commits schema changes implicitly, so transaction=all is not possible.",
                    "Use transaction=per-revision: after a failure migrate lists the statements that remain applied.");
        }
        for (PlanStep step : plan.steps()) {
            if (!wantsTransaction(step)) {
                throw new UsageException(
                        "Revision " + step.revision().id()
                                + " must run outside a transaction, which transaction=all does not allow.",
                        "Use transaction=per-revision, or split the run at that revision into several commands.");
            }
        }
    }

    private StepResult run(PlanStep step) {
        before = System.nanoTime();
        started = context.clock().instant();
        StepRetry retry = new StepRetry(context.lockWaits(), listener);
        List<SqlWork> ours = first;
        while (!isDone(step, retry, () -> attempt(step, retry))) {
            first = ours;
        }
        return result(step, millisSince(before));
    }

    private void attempt(PlanStep step, StepRetry retry) throws Exception {
        sink.stepStarts();
        journal = StepJournal.NONE;
        inScript = false;
        if (retry.isFirst()) {
            listener.stepStarted(result(step, 0));
        } else {
            retry.rest(step);
        }
        context.lockWaits().ifPresent(isRepeatable(step) ? LockWaits::shorten : LockWaits::lengthen);
        if (context.mode() == TransactionMode.PER_REVISION) {
            runInItsTransaction(step);
        } else {
            recordAfter(runScript(step), step);
        }
    }

    /** Whether a rollback leaves nothing of the step, as long as its script commits nothing; what is continued is not repeated. */
    private boolean isRepeatable(PlanStep step) {
        return context.mode() == TransactionMode.PER_REVISION
                && wantsTransaction(step)
                && context.journal().halfRuns().isEmpty();
    }

    /** A script that opts out runs before the transaction, which then holds the version rows and the history alone. */
    private void runInItsTransaction(PlanStep step) throws Exception {
        String checksum;
        if (wantsTransaction(step)) {
            checksum = runScriptInTransaction(step);
        } else {
            checksum = runScript(step);
            sink.begin();
        }
        record(step, checksum);
        sink.commit();
    }

    /** Without a transaction of the script's own; what the journal forgets is forgotten together with the change of the rows. */
    private void recordAfter(String checksum, PlanStep step) {
        boolean together = journal.isKept() && !sink.inTransaction();
        if (together) {
            sink.begin();
        }
        record(step, checksum);
        if (together) {
            sink.commit();
        }
    }

    private void record(PlanStep step, String checksum) {
        context.books().record(step, checksum, started, millisSince(before), sink);
        journal.stepEnds();
    }

    /** Enforcement is suspended only before a transaction begins: a script that turns out to need that runs again from its start. */
    private String runScriptInTransaction(PlanStep step) throws Exception {
        List<SqlWork> ours = first;
        sink.begin();
        try {
            return runScript(step);
        } catch (ForeignKeysEnforcedException enforced) {
            inScript = false;
            sink.rollback();
            first = ours;
            sink.beginWithoutForeignKeys();
            return runScript(step);
        }
    }

    /** Returns the script's checksum; a stamp runs nothing and has none. */
    private String runScript(PlanStep step) throws Exception {
        first.forEach(sink::run);
        first = List.of();
        journal = context.journal().of(step, context.dialect(), sink);
        Optional<RunnableScript> script = script(step);
        if (script.isPresent()) {
            sink.stepStarts(); // our own tables are not what people want to hear of
            inScript = true;
            operations.start(journal);
            script.get().run(step.direction(), operations);
            operations.finish();
            inScript = false;
        }
        return script.map(RunnableScript::checksum).orElse("");
    }

    private void guarded(PlanStep step, Work work) {
        isDone(step, StepRetry.NEVER, work);
    }

    /** False when the work is rolled back and is to run once more. */
    private boolean isDone(PlanStep step, StepRetry retry, Work work) {
        try {
            work.run();
            return true;
        } catch (Throwable failure) { // whatever a script throws, its transaction must not stay open
            List<String> standing = sink.standing();
            FailedStep ended = new FailedStep(context, journal, failure, inScript);
            RollbackOutcome undone =
                    ended.undo(progress, context.mode() == TransactionMode.ALL ? plan.steps() : List.of(step));
            boolean leftNothing = undone == RollbackOutcome.ROLLED_BACK && standing.isEmpty();
            if (leftNothing && retry.isDue(failure, context.dialect())) {
                return false;
            }
            if (undone == RollbackOutcome.ROLLED_BACK) {
                String checksum = script(step).map(RunnableScript::checksum).orElse("");
                ended.record(step, checksum, started, millisSince(before));
            }
            Optional<RunnableScript> failed = inScript ? script(step) : Optional.empty();
            StepFailure words = failure(step, standing, retry.words());
            Optional<StoppedException> stopped = context.stopped();
            throw stopped.isPresent()
                    ? words.report(stopped.get(), failure, failed, undone)
                    : words.report(failure, failed, undone);
        }
    }

    private StepFailure failure(PlanStep step, List<String> standing, Optional<String> attempts) {
        boolean ownTables = !first.isEmpty() && !standing.isEmpty();
        List<String> all = new ArrayList<>(journal.standing());
        if (!ownTables) {
            all.addAll(standing);
        }
        return new StepFailure(
                context.books(),
                step,
                new StateAfterFailure(context.dialect(), progress, step, all, ownTables, journal),
                attempts);
    }

    private boolean wantsTransaction(PlanStep step) {
        return script(step)
                .map(script -> script.transactional(step.direction()))
                .orElse(true);
    }

    private Optional<RunnableScript> script(PlanStep step) {
        return step.direction() == Direction.STAMP
                ? Optional.empty()
                : Optional.of(requireNonNull(scripts.get(step.revision().id()), "script"));
    }

    private static StepResult result(PlanStep step, long millis) {
        return new StepResult(
                step.direction(),
                step.revision().id(),
                step.from(),
                step.to(),
                step.revision().message(),
                millis);
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
