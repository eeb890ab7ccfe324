package io.limbeck.migrate.op;

import java.util.Optional;

/**
 * Runs an operation only if there is something to do: creates what does not exist yet, drops what exists. Scripts that rely on it hide
 * differences between databases; use it only for databases that were not created by scripts alone.
 */
public record Guarded(Operation operation) implements Operation {
    public Guarded {
        if (!canGuard(operation)) {
            throw new IllegalArgumentException(
                    "Only what makes or drops something can depend on its existence, not " + operation + ".");
        }
    }

    /** Whether an operation can be guarded, that is, creates or drops a single object. */
    public static boolean canGuard(Operation operation) {
        return makes(operation) || drops(operation);
    }

    /** Whether the operation creates something, and is skipped if that exists; otherwise it drops something. */
    public boolean makes() {
        return makes(operation);
    }

    private static boolean makes(Operation operation) {
        return operation instanceof CreateTable
                || operation instanceof CreateIndex
                || operation instanceof CreateSequence
                || operation instanceof CreateSchema
                || operation instanceof CreateEnum
                || operation instanceof CreateObject
                || operation instanceof AddColumn
                || operation instanceof AddConstraint;
    }

    private static boolean drops(Operation operation) {
        return operation instanceof DropTable
                || operation instanceof DropIndex
                || operation instanceof DropSequence
                || operation instanceof DropSchema
                || operation instanceof DropEnum
                || operation instanceof DropObject
                || operation instanceof DropColumn
                || operation instanceof DropConstraint;
    }

    @Override
    public Optional<Operation> inverse() {
        return operation.inverse().map(Guarded::new);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.guarded(this);
    }
}
