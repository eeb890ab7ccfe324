package io.limbeck.migrate.internal.diff.change;

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
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.op.ValidateConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SchemaObject;

/** The phase of each operation. Long because it knows every operation: none of them has a phase that would suit an unknown one. */
final class OperationPhase implements OperationVisitor<Phase> {
    @Override
    public Phase createTable(CreateTable operation) {
        return Phase.CREATE_TABLES;
    }

    @Override
    public Phase dropTable(DropTable operation) {
        return Phase.DROP_TABLES;
    }

    @Override
    public Phase renameTable(RenameTable operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase addColumn(AddColumn operation) {
        return operation.column().generated().isPresent() ? Phase.ADD_COMPUTED : Phase.ADD_COLUMNS;
    }

    @Override
    public Phase dropColumn(DropColumn operation) {
        boolean computed = operation
                .previous()
                .filter(add -> add.column().generated().isPresent())
                .isPresent();
        return computed ? Phase.DROP_COMPUTED : Phase.DROP_COLUMNS;
    }

    @Override
    public Phase renameColumn(RenameColumn operation) {
        return Phase.RENAME;
    }

    @Override
    public Phase alterColumn(AlterColumn operation) {
        return operation
                .change()
                .identity()
                .map(identity -> identity.to().isPresent() ? Phase.START_NUMBERING : Phase.STOP_NUMBERING)
                .orElse(Phase.ALTER_COLUMNS);
    }

    @Override
    public Phase alterTable(AlterTable operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase addConstraint(AddConstraint operation) {
        if (operation.constraint() instanceof Constraint.ForeignKey) {
            return Phase.ADD_FOREIGN_KEYS;
        }
        return operation.constraint() instanceof Constraint.Check ? Phase.ADD_CHECKS : Phase.ADD_KEYS;
    }

    @Override
    public Phase dropConstraint(DropConstraint operation) {
        boolean foreignKey = operation
                .previous()
                .filter(Constraint.ForeignKey.class::isInstance)
                .isPresent();
        return foreignKey ? Phase.DROP_FOREIGN_KEYS : Phase.DROP_CONSTRAINTS;
    }

    @Override
    public Phase createIndex(CreateIndex operation) {
        return Phase.CREATE_INDEXES;
    }

    @Override
    public Phase dropIndex(DropIndex operation) {
        return Phase.DROP_INDEXES;
    }

    @Override
    public Phase execute(Execute operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase bulkInsert(BulkInsert operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase renameIndex(RenameIndex operation) {
        return Phase.RENAME_CONSTRAINTS;
    }

    @Override
    public Phase renameConstraint(RenameConstraint operation) {
        return Phase.RENAME_CONSTRAINTS;
    }

    @Override
    public Phase validateConstraint(ValidateConstraint operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase commentTable(CommentTable operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase alterTableOptions(AlterTableOptions operation) {
        boolean going = operation.options().values().stream()
                .allMatch(change -> change.to().isEmpty());
        return going ? Phase.DROP_OPTIONS : Phase.TABLE_DETAILS;
    }

    @Override
    public Phase createSequence(CreateSequence operation) {
        return Phase.SEQUENCES;
    }

    @Override
    public Phase dropSequence(DropSequence operation) {
        return Phase.DROP_SEQUENCES;
    }

    @Override
    public Phase alterSequence(AlterSequence operation) {
        return Phase.SEQUENCES;
    }

    @Override
    public Phase createSchema(CreateSchema operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase dropSchema(DropSchema operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase createEnum(CreateEnum operation) {
        return Phase.TYPES;
    }

    @Override
    public Phase dropEnum(DropEnum operation) {
        return Phase.DROP_TYPES;
    }

    @Override
    public Phase addEnumValue(AddEnumValue operation) {
        return Phase.TYPES;
    }

    @Override
    public Phase renameEnumValue(RenameEnumValue operation) {
        return Phase.TYPES;
    }

    @Override
    public Phase replaceEnum(ReplaceEnum operation) {
        return Phase.TYPES;
    }

    @Override
    public Phase createObject(CreateObject operation) {
        return created(operation.object().kind());
    }

    /** A column's type may be one of these, so that they exist before the tables. */
    private static Phase created(SchemaObject.Kind kind) {
        return switch (kind) {
            case EXTENSION -> Phase.CREATE_EXTENSIONS;
            case DOMAIN -> Phase.DOMAINS;
            default -> Phase.CREATE_OBJECTS;
        };
    }

    @Override
    public Phase dropObject(DropObject operation) {
        return switch (operation.kind()) {
            case EXTENSION -> Phase.DROP_EXTENSIONS;
            case DOMAIN -> Phase.DROP_DOMAINS;
            default -> Phase.DROP_OBJECTS;
        };
    }

    @Override
    public Phase replaceObject(ReplaceObject operation) {
        return created(operation.object().to().kind());
    }

    @Override
    public Phase guarded(Guarded operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase backfill(Backfill operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase autocommit(Autocommit operation) {
        return Phase.TABLE_DETAILS;
    }

    @Override
    public Phase custom(CustomOperation operation) {
        return Phase.TABLE_DETAILS;
    }
}
