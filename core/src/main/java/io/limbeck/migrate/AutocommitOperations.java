package io.limbeck.migrate;

import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** Operations that each run outside of any transaction. */
final class AutocommitOperations implements Operations {
    private final Operations operations;

    AutocommitOperations(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void apply(Operation operation) {
        operations.apply(new Autocommit(List.of(operation)));
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
