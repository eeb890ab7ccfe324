package io.limbeck.migrate.op;

import java.util.Optional;

/**
 * Does an operation only where it has something to do: makes what is not there yet, drops what is there. A script that relies on it
 * hides differences between databases; it is for those that were not made by scripts alone.
 */
public record Guarded(Operation operation) implements Operation {
    public Guarded {
        if (!canGuard(operation)) {
            throw new IllegalArgumentException(
                    "Only what makes or drops something can depend on its existence, not " + operation + ".");
        }
    }

    /** Whether it is an operation that can be guarded: it makes or drops one thing. */
    public static boolean canGuard(Operation operation) {
        return makes(operation) || drops(operation);
    }

    /** Whether the operation makes something, and is left out where that is there; otherwise it drops something. */
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
