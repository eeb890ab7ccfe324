package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.DefinitionNeededException;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes down what a script would do, and what that would cost. */
public final class PlannedOperations implements Operations {
    private final Dialect dialect;
    private final Map<String, String> arguments;
    private final List<String> statements = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();

    public PlannedOperations(Dialect dialect, Map<String, String> arguments) {
        this.dialect = dialect;
        this.arguments = Map.copyOf(arguments);
    }

    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** What would be destroyed or locked, a clause each. */
    public List<String> effects() {
        return List.copyOf(effects);
    }

    @Override
    public void apply(Operation operation) {
        try {
            for (SqlWork work : dialect.compile(operation)) {
                statements.add(
                        work instanceof SqlStatement statement
                                ? SqlLiterals.inline(statement.sql(), statement.parameters(), dialect)
                                : work.sql());
            }
        } catch (DefinitionNeededException e) {
            effects.add("may write the table anew: its statements are known only when it runs");
        }
        operation.accept(new Effects()).ifPresent(effects::add);
    }

    @Override
    public Connection connection() {
        throw new OfflineException("The script asks for op.connection().");
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
