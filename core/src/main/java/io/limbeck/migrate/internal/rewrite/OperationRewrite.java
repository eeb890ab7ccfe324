package io.limbeck.migrate.internal.rewrite;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.CustomOperation;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.op.ValidateConstraint;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import java.util.List;
import java.util.Optional;

/** Builds each operation again from the parts that {@link Parts} gives. Long because it knows every operation. */
public final class OperationRewrite implements OperationVisitor<Operation> {
    private final Parts parts;

    public OperationRewrite(Parts parts) {
        this.parts = parts;
    }

    /** Each operation, in order. */
    public List<Operation> all(List<Operation> operations) {
        return operations.stream().map(operation -> operation.accept(this)).toList();
    }

    @Override
    public Operation createTable(CreateTable operation) {
        return new CreateTable(parts.table(operation.table()));
    }

    @Override
    public Operation dropTable(DropTable operation) {
        return new DropTable(parts.name(operation.table()), operation.previous().map(parts::table));
    }

    @Override
    public Operation renameTable(RenameTable operation) {
        return new RenameTable(parts.name(operation.table()), parts.name(operation.newName()));
    }

    @Override
    public AddColumn addColumn(AddColumn operation) {
        return new AddColumn(
                parts.name(operation.table()),
                parts.column(operation.table(), operation.column()),
                operation.constraints().stream()
                        .map(constraint -> parts.constraint(operation.table(), constraint))
                        .toList());
    }

    @Override
    public Operation dropColumn(DropColumn operation) {
        return new DropColumn(
                parts.name(operation.table()),
                parts.name(operation.column()),
                operation.previous().map(this::addColumn));
    }

    @Override
    public Operation renameColumn(RenameColumn operation) {
        return new RenameColumn(
                parts.name(operation.table()), parts.name(operation.column()), parts.name(operation.newName()));
    }

    @Override
    public Operation alterColumn(AlterColumn operation) {
        return new AlterColumn(
                parts.name(operation.table()),
                parts.name(operation.column()),
                parts.change(operation.table(), operation.column(), operation.change()));
    }

    @Override
    public Operation alterTable(AlterTable operation) {
        return new AlterTable(
                parts.name(operation.table()),
                all(operation.changes()),
                operation.order().map(order -> Changes.map(order, parts::names)));
    }

    @Override
    public Operation addConstraint(AddConstraint operation) {
        return new AddConstraint(
                parts.name(operation.table()),
                parts.constraint(operation.table(), operation.constraint()),
                operation.validated());
    }

    @Override
    public Operation dropConstraint(DropConstraint operation) {
        Optional<Constraint> previous =
                operation.previous().map(constraint -> parts.dropped(operation.table(), constraint));
        return new DropConstraint(
                parts.name(operation.table()),
                previous.isPresent() ? previous.get().name() : operation.name().map(parts::name),
                previous,
                operation.validated());
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        return new CreateIndex(parts.index(operation.index()), operation.concurrently());
    }

    @Override
    public Operation dropIndex(DropIndex operation) {
        return new DropIndex(
                parts.name(operation.table()),
                parts.name(operation.index()),
                operation.previous().map(parts::index),
                operation.concurrently());
    }

    @Override
    public Operation execute(Execute operation) {
        return operation;
    }

    @Override
    public Operation bulkInsert(BulkInsert operation) {
        return new BulkInsert(parts.name(operation.table()), parts.names(operation.columns()), operation.rows());
    }

    @Override
    public Operation renameIndex(RenameIndex operation) {
        return new RenameIndex(
                parts.name(operation.table()), parts.name(operation.index()), parts.name(operation.newName()));
    }

    @Override
    public Operation renameConstraint(RenameConstraint operation) {
        return new RenameConstraint(
                parts.name(operation.table()), parts.name(operation.constraint()), parts.name(operation.newName()));
    }

    @Override
    public Operation validateConstraint(ValidateConstraint operation) {
        return new ValidateConstraint(parts.name(operation.table()), parts.name(operation.constraint()));
    }

    @Override
    public Operation commentTable(CommentTable operation) {
        return new CommentTable(parts.name(operation.table()), operation.comment());
    }

    @Override
    public Operation alterTableOptions(AlterTableOptions operation) {
        return new AlterTableOptions(parts.name(operation.table()), operation.options());
    }

    @Override
    public Operation createSequence(CreateSequence operation) {
        return new CreateSequence(sequence(operation.sequence()));
    }

    private Sequence sequence(Sequence sequence) {
        return sequence.named(parts.name(sequence.name()));
    }

    @Override
    public Operation dropSequence(DropSequence operation) {
        return new DropSequence(
                parts.name(operation.name()), operation.previous().map(this::sequence));
    }

    @Override
    public Operation alterSequence(AlterSequence operation) {
        return new AlterSequence(Changes.map(operation.sequence(), this::sequence));
    }

    @Override
    public Operation createSchema(CreateSchema operation) {
        return new CreateSchema(parts.name(operation.name()));
    }

    @Override
    public Operation dropSchema(DropSchema operation) {
        return new DropSchema(parts.name(operation.name()));
    }

    @Override
    public Operation createEnum(CreateEnum operation) {
        return new CreateEnum(type(operation.type()));
    }

    private EnumType type(EnumType type) {
        return new EnumType(parts.name(type.name()), type.values());
    }

    @Override
    public Operation dropEnum(DropEnum operation) {
        return new DropEnum(parts.name(operation.name()), operation.previous().map(this::type));
    }

    @Override
    public Operation addEnumValue(AddEnumValue operation) {
        return new AddEnumValue(
                parts.name(operation.type()),
                operation.value(),
                operation.before(),
                operation.previous().map(this::type));
    }

    @Override
    public Operation renameEnumValue(RenameEnumValue operation) {
        return new RenameEnumValue(parts.name(operation.type()), operation.value(), operation.newValue());
    }

    @Override
    public Operation replaceEnum(ReplaceEnum operation) {
        return new ReplaceEnum(Changes.map(operation.type(), this::type));
    }

    @Override
    public Operation createObject(CreateObject operation) {
        return new CreateObject(parts.object(operation.object()));
    }

    @Override
    public Operation dropObject(DropObject operation) {
        return new DropObject(
                operation.kind(),
                parts.name(operation.name()),
                operation.table().map(parts::name),
                operation.previous().map(parts::object));
    }

    @Override
    public Operation replaceObject(ReplaceObject operation) {
        Change<SchemaObject> change = operation.object();
        return new ReplaceObject(Changes.map(change, parts::object));
    }

    @Override
    public Operation guarded(Guarded operation) {
        return new Guarded(operation.operation().accept(this));
    }

    @Override
    public Operation backfill(Backfill operation) {
        return new Backfill(
                parts.name(operation.table()),
                parts.name(operation.key()),
                operation.set(),
                operation.where(),
                operation.batchRows());
    }

    @Override
    public Operation autocommit(Autocommit operation) {
        return new Autocommit(all(operation.operations()));
    }

    @Override
    public Operation custom(CustomOperation operation) {
        return operation;
    }
}
