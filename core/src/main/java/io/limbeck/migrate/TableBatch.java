package io.limbeck.migrate;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.ConstrainedColumn;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes to one table that {@link Operations#batch} makes together. */
public final class TableBatch {
    private final TableName table;
    private final List<Operation> changes = new ArrayList<>();
    private Optional<Change<List<String>>> order = Optional.empty();

    TableBatch(TableName table) {
        this.table = table;
    }

    /** Adds a column that is declared with its constraints. */
    public TableBatch addColumn(ConstrainedColumn column) {
        return addColumn(column.column(), column.constraints().toArray(Constraint[]::new));
    }

    /** Adds a column together with its constraints. */
    public TableBatch addColumn(Column column, Constraint... constraints) {
        return with(new AddColumn(table, column, List.of(constraints)));
    }

    public TableBatch dropColumn(String column) {
        return with(new DropColumn(table, column, Optional.empty()));
    }

    public TableBatch alterColumn(String column, UnaryOperator<ColumnChange> change) {
        return with(new AlterColumn(table, column, change.apply(ColumnChange.none())));
    }

    public TableBatch addConstraint(Constraint constraint) {
        return with(AddConstraint.of(table, constraint));
    }

    /** Adds a constraint for new and changed rows only, see {@link Operations#addConstraintNotValid}. */
    public TableBatch addConstraintNotValid(Constraint constraint) {
        return with(AddConstraint.of(table, constraint).notValidated());
    }

    public TableBatch dropConstraint(String name) {
        return with(DropConstraint.named(table, name));
    }

    public TableBatch dropConstraint(Constraint constraint) {
        return with(DropConstraint.of(table, constraint));
    }

    /**
     * The new first columns of the table, in this order, if the database supports that; all others follow in their current order.
     */
    public TableBatch columnOrder(String... columns) {
        order = Optional.of(Change.into(List.of(columns)));
        return this;
    }

    private TableBatch with(Operation change) {
        changes.add(change);
        return this;
    }

    AlterTable operation() {
        return new AlterTable(table, changes, order);
    }
}
