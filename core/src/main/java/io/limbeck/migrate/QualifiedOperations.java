package io.limbeck.migrate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;

/** Operations whose names belong to one schema. */
final class QualifiedOperations extends ForwardingOperations {
    private final String schema;

    QualifiedOperations(Operations operations, String schema) {
        super(operations);
        this.schema = requireNonNull(schema, "schema");
    }

    @Override
    public TableName tableName(String name) {
        return TableName.of(schema, name);
    }
}
