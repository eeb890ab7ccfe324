package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropConstraint;
import java.util.List;

/** Changes of a table by the engine's own ALTER, for what {@link SqliteChoice} leaves to it. */
final class SqliteNativeDdl extends SqliteDdl {
    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        return operation
                .change()
                .nullability()
                .map(nullable -> statement("ALTER TABLE " + quote(operation.table()) + " ALTER COLUMN "
                        + quote(operation.column()) + (nullable.to() ? " DROP NOT NULL" : " SET NOT NULL")))
                .orElse(List.of());
    }

    @Override
    public List<SqlWork> addConstraint(AddConstraint operation) {
        return statement(
                "ALTER TABLE " + quote(operation.table()) + " ADD " + constraintDefinition(operation.constraint()));
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        return asInStandard(operation);
    }
}
