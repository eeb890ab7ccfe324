package io.limbeck.migrate.op;

import java.util.Optional;

/** One change to a database. If both inverses exist, {@code op.inverse().inverse()} equals {@code op}. */
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
    /** The operation that reverses this one; empty if unknown, as for raw SQL or a drop without its definition. */
    Optional<Operation> inverse();

    /** What it does, and to which subject. */
    Action action();

    /** What people call it: the method of {@code Operations} that creates it, such as {@code addColumn}. */
    default String label() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Calls the method of {@code visitor} for this kind of operation. */
    <R> R accept(OperationVisitor<R> visitor);
}
