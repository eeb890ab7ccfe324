package io.limbeck.migrate.op;

import java.util.List;

/**
 * An operation of the user's own: what it is on each database, and what undoes it. Implementations are records that compare by value
 * and say in {@code toString} what they do.
 */
public non-sealed interface CustomOperation extends Operation {
    /**
     * The operations that do it, in order; usually {@link Execute}s.
     *
     * @param database the kind of database, as {@code Operations.database()} says it
     * @throws io.limbeck.migrate.error.UnsupportedByDatabaseException where it cannot be done
     */
    List<Operation> on(String database);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
