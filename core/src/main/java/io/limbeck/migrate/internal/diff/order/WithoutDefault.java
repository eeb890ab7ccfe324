package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** What is left of an operation for a column that has no default any more. */
final class WithoutDefault extends FewOperations<Optional<Operation>> {
    private final Operation whole;
    private final TableName table;
    private final Column column;

    private WithoutDefault(Operation whole, TableName table, Column column) {
        this.whole = whole;
        this.table = table;
        this.column = column;
    }

    /** Empty where nothing is left. */
    static Optional<Operation> of(Operation operation, TableName table, Column column) {
        return operation.accept(new WithoutDefault(operation, table, column));
    }

    @Override
    protected Optional<Operation> others() {
        return Optional.of(whole);
    }

    @Override
    public Optional<Operation> dropColumn(DropColumn operation) {
        if (!isOf(operation.table(), operation.column())) {
            return Optional.of(operation);
        }
        Optional<AddColumn> previous = operation
                .previous()
                .map(add -> new AddColumn(table, add.column().withDefault(Optional.empty()), add.constraints()));
        return Optional.of(new DropColumn(table, column.name(), previous));
    }

    @Override
    public Optional<Operation> alterColumn(AlterColumn operation) {
        if (!isOf(operation.table(), operation.column())) {
            return Optional.of(operation);
        }
        ColumnChange left = operation
                .change()
                .withDefault(operation
                        .change()
                        .defaultValue()
                        .filter(change -> change.to().isPresent())
                        .map(change -> Change.between(Optional.empty(), change.to())));
        return left.isEmpty() ? Optional.empty() : Optional.of(new AlterColumn(table, column.name(), left));
    }

    private boolean isOf(TableName otherTable, String otherColumn) {
        return otherTable.equals(table) && otherColumn.equals(column.name());
    }
}
