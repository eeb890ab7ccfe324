package io.limbeck.migrate.op;

import java.util.Optional;

/** One change of a database. Where both exist, {@code op.inverse().inverse()} equals {@code op}. */
public sealed interface Operation
        permits CreateTable,
                DropTable,
                RenameTable,
                AddColumn,
                DropColumn,
                RenameColumn,
                AlterColumn,
                AlterTable,
                AddConstraint,
                DropConstraint,
                CreateIndex,
                DropIndex,
                Execute,
                BulkInsert,
                RenameIndex,
                RenameConstraint,
                ValidateConstraint,
                CommentTable,
                AlterTableOptions,
                CreateSequence,
                DropSequence,
                AlterSequence,
                CreateSchema,
                DropSchema,
                CreateEnum,
                DropEnum,
                AddEnumValue,
                RenameEnumValue,
                ReplaceEnum,
                CreateObject,
                DropObject,
                ReplaceObject,
                Guarded,
                Backfill,
                Autocommit,
                CustomOperation {
    /** What undoes this operation; empty when that is not known, as for free SQL or a drop without its definition. */
    Optional<Operation> inverse();

    /** Asks for the one method of {@code visitor} that fits this operation. */
    <R> R accept(OperationVisitor<R> visitor);
}
