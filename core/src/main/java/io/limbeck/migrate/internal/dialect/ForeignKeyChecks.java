package io.limbeck.migrate.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Switches the enforcement of foreign keys off where a table has to be rebuilt under those that refer to it. Thread-safe. */
public interface ForeignKeyChecks {
    /** Of a database whose tables are never rebuilt. */
    ForeignKeyChecks NONE = new ForeignKeyChecks() {};

    /**
     * Suspends the enforcement of foreign keys where {@link OperationCompiler#compile} may ask for that with a
     * {@link io.limbeck.migrate.internal.dialect.ForeignKeysEnforcedException}; the connection is in no transaction.
     */
    default ForeignKeySuspension suspend(Connection connection) throws SQLException {
        return ForeignKeySuspension.NONE;
    }

    /** The statements for scripts that do what {@link #suspend} does; outside of a transaction. */
    default List<String> off() {
        return List.of();
    }

    /** The statements for scripts that take {@link #off} back. */
    default List<String> on() {
        return List.of();
    }

    /** Whether {@link #suspend} would have something to suspend. */
    default boolean areEnforced(Connection connection) throws SQLException {
        return false;
    }
}
