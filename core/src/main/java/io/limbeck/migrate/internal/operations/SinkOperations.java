package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.ForeignKeysEnforcedException;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.sink.LockWaits;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.internal.sink.StepJournal;
import io.limbeck.migrate.internal.sink.TransactionStatements;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Passes a script's operations through the dialect into the sink: at once, or batched with their neighbours. */
public final class SinkOperations implements Operations {
    private final Dialect dialect;
    private final StatementSink sink;
    private final Map<String, String> arguments;
    private final NamingConvention naming;
    private final boolean allTogether;
    private final Consumer<String> notes;
    private final Set<String> told = new HashSet<>();
    private final DeferredRewrite held;
    private boolean committed;
    private StepJournal journal = StepJournal.NONE;

    /**
     * @param allTogether whether all steps are one transaction, in which nothing can be committed before the end
     * @param notes notes for the user, each sentence once
     */
    public SinkOperations(
            Dialect dialect,
            StatementSink sink,
            Map<String, String> arguments,
            NamingConvention naming,
            boolean allTogether,
            Consumer<String> notes) {
        this.dialect = dialect;
        this.sink = sink;
        this.arguments = Map.copyOf(arguments);
        this.naming = naming;
        this.allTogether = allTogether;
        this.notes = notes;
        this.held = new DeferredRewrite(sink);
    }

    @Override
    public void apply(Operation operation) {
        dialect.compiler().leavesOut(operation).filter(told::add).ifPresent(notes);
        dialect.compiler().steps(naming.named(operation, dialect.facts())).forEach(this::run);
    }

    private void run(Operation operation) {
        if (operation instanceof Autocommit autocommit) {
            held.flush();
            outside(operation, () -> autocommit.operations().forEach(this::apply));
        } else {
            journal.operation(operation, () -> carryOut(operation));
        }
    }

    private void carryOut(Operation operation) {
        try {
            holdOrSend(operation);
        } catch (ForeignKeysEnforcedException e) {
            if (sink.inTransaction() && !committed) {
                throw e; // the script runs again from its start
            } else if (sink.inTransaction()) {
                commitSoFar();
                sink.beginWithoutForeignKeys();
                holdOrSend(operation);
            } else {
                sink.beginWithoutForeignKeys();
                send(operation);
                commitSoFar();
            }
        }
    }

    private void holdOrSend(Operation operation) {
        if (held.takes(operation)) {
            journal.deferred(operation);
        } else {
            operation.accept(new Sending(operation)).run();
        }
    }

    private void send(Operation operation) {
        sink.compiler().consequence(operation).filter(told::add).ifPresent(notes);
        journal.statements(operation, () -> sink.compiler().compile(operation), sink::run);
    }

    /** Between two transactions: what came before stays when the rest fails. */
    private void outside(Operation operation, Runnable work) {
        if (!sink.inTransaction()) {
            work.run();
            return;
        } else if (allTogether) {
            throw new UsageException(
                    operation.label() + " must run outside a transaction, which transaction=all does not allow.",
                    "Use transaction=per-revision, or split the run at this revision into several commands.");
        }
        commitSoFar();
        committed = true;
        work.run();
        sink.begin();
    }

    private void commitSoFar() {
        journal.commits();
        sink.commitSoFar();
        lockWaits().ifPresent(LockWaits::lengthen);
    }

    private Optional<LockWaits> lockWaits() {
        return sink.live().flatMap(JdbcSink::lockWaits);
    }

    /** Does what was held back for the sake of its neighbours. */
    public void finish() {
        held.flush();
        if (sink.inScriptsTransaction()) {
            throw new UsageException(
                    "The script begins a transaction but does not end it.",
                    "Add COMMIT at the end of the transaction, then run the command again.");
        }
        journal.scriptEnds();
    }

    /** A script begins, the first time or once more: nothing of it has been done but what {@code journal} knows. */
    public void start(StepJournal account) {
        held.discard();
        committed = false;
        journal = account;
    }

    /** Whether a part of the script remains applied whatever happens. */
    boolean committed() {
        return committed;
    }

    @Override
    public Connection connection() {
        held.flush();
        lockWaits().ifPresent(LockWaits::lengthen); // what the script does there is not known
        journal.connectionAsked();
        return ScriptConnection.guarding(
                sink.connection(), statement -> sink.live().ifPresent(live -> live.watch(statement)));
    }

    @Override
    public String database() {
        return dialect.facts().name();
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    /** How an operation goes to the sink: as its statements, unless it needs more than those. */
    private final class Sending extends FewOperations<Runnable> {
        private final Runnable statements;

        Sending(Operation operation) {
            statements = () -> send(operation);
        }

        @Override
        protected Runnable others() {
            return statements;
        }

        @Override
        public Runnable backfill(Backfill operation) {
            return () -> journal.inTransactionsOfItsOwn(
                    operation.toString(), () -> outside(operation, () -> sink.backfill(operation)));
        }

        @Override
        public Runnable guarded(Guarded operation) {
            return () -> {
                Optional<Operation> todo = journal.isUnderWay()
                        ? Optional.of(operation.operation())
                        : sink.compiler().unguarded(operation);
                todo.filter(operation::equals).ifPresent(SinkOperations.this::send);
                todo.filter(inner -> !inner.equals(operation)).ifPresent(SinkOperations.this::apply);
            };
        }

        @Override
        public Runnable execute(Execute operation) {
            return () -> {
                if (sink.inTransaction()) {
                    TransactionStatements.refuse(dialect.syntax(), operation.sql());
                    lockWaits().ifPresent(waits -> waits.before(operation.sql()));
                }
                statements.run();
            };
        }
    }
}
