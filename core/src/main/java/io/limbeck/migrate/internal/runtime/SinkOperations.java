package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.ForeignKeysEnforcedException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.util.Map;

/** What a script says goes through the dialect into the sink, at once. */
final class SinkOperations implements Operations {
    private final Dialect dialect;
    private final StatementSink sink;
    private final Map<String, String> arguments;

    SinkOperations(Dialect dialect, StatementSink sink, Map<String, String> arguments) {
        this.dialect = dialect;
        this.sink = sink;
        this.arguments = Map.copyOf(arguments);
    }

    @Override
    public void apply(Operation operation) {
        if (operation instanceof Execute execute && sink.inTransaction()) {
            TransactionWords.refuse(dialect.syntax(), execute.sql());
        }
        try {
            sink.compile(operation).forEach(sink::run);
        } catch (ForeignKeysEnforcedException e) {
            if (sink.inTransaction()) {
                throw e;
            }
            sink.runApart(operation);
        }
    }

    @Override
    public Connection connection() {
        return ScriptConnection.guarding(sink.connection(), sink::watch);
    }

    @Override
    public String database() {
        return dialect.facts().name();
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }
}
