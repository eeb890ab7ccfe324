package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.lint.Effect;
import io.limbeck.migrate.internal.lint.Effects;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.CustomOperation;
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

    /** @param rehearsal the same for all steps of a plan */
    public PlannedOperations(
            Dialect dialect, Map<String, String> arguments, NamingConvention naming, Rehearsal rehearsal) {
        this.dialect = dialect;
        this.judge = new Effects(dialect.syntax());
        this.sink = new Notepad(rehearsal);
        this.operations = new SinkOperations(dialect, sink, arguments, naming, false, note -> {});
        sink.beginWithoutForeignKeys();
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

    /** What cannot be told before it runs, a clause each. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    @Override
    public void apply(Operation operation) {
        if (operation instanceof CustomOperation custom) {
            custom.on(database()).forEach(this::apply);
            return;
        }
        try {
            operations.apply(operation);
        } catch (DefinitionNeededException e) {
            unknown.add("may write the table anew: its statements are known only when it runs");
        }
        List<Effect> found = operation.accept(judge);
        effects.addAll(found);
        found.forEach(heard);
    }

    /** The script is through. */
    public void finish() {
        operations.finish();
        sink.commit();
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
        private Notepad(Rehearsal rehearsal) {
            super(dialect, rehearsal);
        }

        @Override
        public void run(SqlWork work) {
            statements.add(
                    work instanceof SqlStatement statement
                            ? SqlLiterals.inline(statement.sql(), statement.parameters(), dialect)
                            : work.sql());
            super.run(work);
        }

        @Override
        public void runOnOneRow(SqlStatement statement) {
            run(statement);
        }

        @Override
        public void backfill(Backfill backfill) {
            dialect.compile(backfill).forEach(this::run);
        }
    }
}
