package io.limbeck.migrate;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.Map;

/** Operations that do nothing where nothing is to be done: either all make something, or all drop something. */
final class GuardedOperations implements Operations {
    private final Operations operations;
    private final boolean making;

    GuardedOperations(Operations operations, boolean making) {
        this.operations = operations;
        this.making = making;
    }

    @Override
    public void apply(Operation operation) {
        Guarded guarded = new Guarded(operation);
        if (guarded.makes() != making) {
            throw new UsageException(
                    making
                            ? "ifNotExists() is for what makes something, not for " + operation + "."
                            : "ifExists() is for what drops something, not for " + operation + ".",
                    making ? "Say ifExists()." : "Say ifNotExists().");
        }
        operations.apply(guarded);
    }

    @Override
    public TableName tableName(String name) {
        return operations.tableName(name);
    }

    @Override
    public Connection connection() {
        return operations.connection();
    }

    @Override
    public String database() {
        return operations.database();
    }

    @Override
    public Map<String, String> arguments() {
        return operations.arguments();
    }
}
