package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Change;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import java.util.List;

/** Which operations are done by what the database holds: views and enum types on what changes, rights of what is dropped. */
public final class PostgresqlChoice {
    private PostgresqlChoice() {}

    public static boolean dependsOnDefinition(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            return dependsOnColumn(alter.change());
        } else if (operation instanceof AlterTable batch) {
            return batch.changes().stream().anyMatch(PostgresqlChoice::dependsOnDefinition);
        } else if (operation instanceof CreateTable create) {
            return dependsOnColumns(create.table().columns());
        } else if (operation instanceof AddColumn add) {
            return dependsOnColumns(List.of(add.column()));
        } else if (operation instanceof DropTable drop) {
            return mayHaveEnum(drop);
        } else if (operation instanceof DropColumn drop) {
            return mayHaveEnum(drop);
        } else if (operation instanceof DropConstraint drop) {
            return drop.name().isEmpty();
        } else if (operation instanceof Guarded guarded) {
            return dependsOnDefinition(guarded.operation());
        }
        return operation instanceof ReplaceEnum
                || operation instanceof DropObject
                || operation instanceof ReplaceObject;
    }

    /** Whether an enum type may go with the table; what a script gives as the former table is believed. */
    static boolean mayHaveEnum(DropTable drop) {
        return drop.previous().map(table -> hasEnum(table.columns())).orElse(true);
    }

    static boolean mayHaveEnum(DropColumn drop) {
        return drop.previous().map(add -> hasEnum(List.of(add.column()))).orElse(true);
    }

    private static boolean dependsOnColumn(ColumnChange change) {
        return change.type().isPresent()
                || change.collation().isPresent()
                || change.using().isPresent()
                || change.identity().isPresent()
                || change.generated().isPresent()
                || change.defaultValue()
                        .flatMap(Change::to)
                        .filter(PostgresqlChoice::isNextNumber)
                        .isPresent();
    }

    private static boolean dependsOnColumns(List<Column> columns) {
        return hasEnum(columns)
                || columns.stream()
                        .anyMatch(column ->
                                column.identity().filter(Identity::isSerial).isPresent()
                                        || column.generated()
                                                .filter(generated -> !generated.stored())
                                                .isPresent()
                                        || column.defaultValue()
                                                .filter(PostgresqlChoice::isNextNumber)
                                                .isPresent());
    }

    private static boolean isNextNumber(DefaultValue value) {
        return value instanceof DefaultValue.Expression expression
                && expression.sql().contains("nextval(");
    }

    private static boolean hasEnum(List<Column> columns) {
        return columns.stream()
                .anyMatch(column -> PostgresqlEnums.in(column.type()).isPresent());
    }
}
