package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Footprint.Mark;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.schema.ColumnChange;

/** The footprint of each change of a table; that of other operations is none. */
final class Footprints extends FewOperations<Footprint> {
    @Override
    protected Footprint others() {
        return Footprint.NONE;
    }

    @Override
    public Footprint addColumn(AddColumn operation) {
        Footprint column = Footprint.ofColumn(operation.column().name());
        return operation.constraints().isEmpty() ? column : column.and(Footprint.of(Mark.RULE));
    }

    @Override
    public Footprint addConstraint(AddConstraint operation) {
        return Footprint.of(Mark.RULE);
    }

    @Override
    public Footprint dropColumn(DropColumn operation) {
        return Footprint.ofColumn(operation.column()).and(Footprint.notAfter(Mark.RULE));
    }

    @Override
    public Footprint dropConstraint(DropConstraint operation) {
        return Footprint.notAfter(Mark.RULE, Mark.VALUES);
    }

    @Override
    public Footprint alterColumn(AlterColumn operation) {
        Footprint column = Footprint.ofColumn(operation.column());
        ColumnChange change = operation.change();
        if (change.using().isPresent() || change.generated().isPresent()) {
            return column.and(Footprint.of(Mark.VALUES)).and(Footprint.notAfter(Mark.COLUMN, Mark.RULE, Mark.VALUES));
        } else if (change.type().isPresent()) {
            return column.and(Footprint.of(Mark.VALUES)).and(Footprint.notAfter(Mark.RULE));
        }
        return column;
    }

    @Override
    public Footprint alterTableOptions(AlterTableOptions operation) {
        return Footprint.of(Mark.END);
    }

    @Override
    public Footprint consists(Action.Consists action) {
        return action.parts().stream().map(part -> part.accept(this)).reduce(Footprint.NONE, Footprint::and);
    }

    @Override
    public Footprint alterTable(AlterTable operation) {
        Footprint changes = consists(new Action.Consists(operation.changes()));
        return operation.order().isPresent() ? changes.and(Footprint.of(Mark.END)) : changes;
    }
}
