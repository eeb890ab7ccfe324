package io.limbeck.migrate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.Map;

/** Operations whose names belong to one schema. */
final class QualifiedOperations implements Operations {
    private final Operations operations;
    private final String schema;

    QualifiedOperations(Operations operations, String schema) {
        this.operations = operations;
        this.schema = requireNonNull(schema, "schema");
    }

    @Override
    public TableName tableName(String name) {
        return TableName.of(schema, name);
    }

    @Override
    public void apply(Operation operation) {
        operations.apply(operation);
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
