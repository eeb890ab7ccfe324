package io.limbeck.migrate.op;

import java.util.List;

/**
 * A custom operation: what it does on each database, and its inverse. Implement it as a record that compares by value and describes itself
 * in {@code toString}.
 */
public non-sealed interface CustomOperation extends Operation {
    /**
     * The operations that it consists of, in order; usually {@link Execute}s.
     *
     * @param database the database product, as in {@code Operations.database()}
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException if the database does not support it
     */
    List<Operation> on(String database);

    @Override
    default Action action() {
        return new Action.Opaque();
    }

    @Override
    default String label() {
        return toString();
    }

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
