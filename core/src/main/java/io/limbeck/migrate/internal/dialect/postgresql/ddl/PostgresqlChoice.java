package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import java.util.List;

/** Whether an operation is done by what the database holds: views and enum types on what changes, rights of what is dropped. */
public final class PostgresqlChoice extends FewOperations<Boolean> {
    @Override
    protected Boolean others() {
        return false;
    }

    @Override
    public Boolean createTable(CreateTable operation) {
        return dependsOnColumns(operation.table().columns());
    }

    @Override
    public Boolean addColumn(AddColumn operation) {
        return dependsOnColumns(List.of(operation.column()));
    }

    @Override
    public Boolean dropTable(DropTable operation) {
        return mayHaveEnum(operation);
    }

    @Override
    public Boolean dropColumn(DropColumn operation) {
        return mayHaveEnum(operation);
    }

    @Override
    public Boolean dropConstraint(DropConstraint operation) {
        return operation.name().isEmpty();
    }

    @Override
    public Boolean dropObject(DropObject operation) {
        return true;
    }

    @Override
    public Boolean alterColumn(AlterColumn operation) {
        return dependsOnColumn(operation.change());
    }

    @Override
    public Boolean replaceEnum(ReplaceEnum operation) {
        return true;
    }

    @Override
    public Boolean replaceObject(ReplaceObject operation) {
        return true;
    }

    @Override
    public Boolean consists(Action.Consists action) {
        return action.parts().stream().anyMatch(part -> part.accept(this));
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
