package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.lint.Effect;
import io.limbeck.migrate.internal.lint.Effects;
import io.limbeck.migrate.internal.rehearsal.Definitions;
import io.limbeck.migrate.internal.rehearsal.RehearsedSink;
import io.limbeck.migrate.internal.sink.Refusals;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes down what a script would do, and what that would cost. */
public final class PlannedOperations implements Operations {
    private final Dialect dialect;
    private final List<String> statements = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Consumer<Effect> heard = effect -> {};
    private final List<String> unknown = new ArrayList<>();
    private final Effects judge;
    private final StatementSink sink;
    private final SinkOperations operations;

    /**
     * For one step.
     *
     * @param definitions the same for all steps of a plan
     * @param inTransaction whether the step runs in one
     */
    public PlannedOperations(
            Dialect dialect,
            Map<String, String> arguments,
            NamingConvention naming,
            Definitions definitions,
            boolean inTransaction) {
        this.dialect = dialect;
        this.judge = new Effects(dialect.syntax());
        this.sink = new Notepad(definitions);
        this.operations = new SinkOperations(dialect, sink, arguments, naming, false, note -> {});
        if (inTransaction) {
            sink.beginWithoutForeignKeys();
        }
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** What would be destroyed, locked or broken. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** Hands each effect on while its operation runs, so that its place in the script is known. */
    public PlannedOperations hearing(Consumer<Effect> listener) {
        heard = listener;
        return this;
    }

    /** What is not known before it runs, a clause each. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    @Override
    public void apply(Operation operation) {
        try {
            operations.apply(operation);
        } catch (DefinitionNeededException e) {
            unknown.add("the statements of " + operation.label() + " are known only at run time: "
                    + e.why().orElse(""));
        }
        List<Effect> found = operation.accept(judge);
        effects.addAll(found);
        found.forEach(heard);
    }

    /** The script has reached its end. */
    public void finish() {
        operations.finish();
        if (sink.inTransaction()) {
            sink.commit();
        }
    }

    /** The script ended in a failure. */
    public void abandon() {
        sink.rollback();
    }

    /** The message of a failure. */
    public static String words(Throwable failure) {
        if (failure instanceof StatementFailedException refused) {
            return Refusals.words(refused.refusal()) + "\n" + refused.sql();
        } else if (failure instanceof MigrateException known) {
            return known.what() + known.why().map(why -> " " + why).orElse("");
        }
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    @Override
    public Connection connection() {
        return operations.connection();
    }

    @Override
    public String database() {
        return dialect.facts().name();
    }

    @Override
    public Map<String, String> arguments() {
        return operations.arguments();
    }

    private final class Notepad extends RehearsedSink {
        private Notepad(Definitions definitions) {
            super(dialect, definitions);
        }

        @Override
        public void run(SqlWork work) {
            statements.add(
                    work instanceof SqlStatement statement
                            ? SqlLiterals.inline(statement.sql(), statement.parameters(), dialect)
                            : work.sql());
            rehearse(work).ifPresent(refusal -> {
                throw new StatementFailedException(work.sql(), refusal);
            });
        }

        @Override
        public void runOnOneRow(SqlStatement statement) {
            run(statement);
        }

        @Override
        public void backfill(Backfill backfill) {
            dialect.compiler().compile(backfill).forEach(this::run);
        }
    }
}
