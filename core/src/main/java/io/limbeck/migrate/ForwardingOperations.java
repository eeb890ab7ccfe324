package io.limbeck.migrate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.Map;

/** Forwards everything to other operations; subclasses override what they change. */
abstract class ForwardingOperations implements Operations {
    private final Operations operations;

    ForwardingOperations(Operations operations) {
        this.operations = requireNonNull(operations, "operations");
    }

    @Override
    public void apply(Operation operation) {
        operations.apply(operation);
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
