package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Turns operations into the statements of a database. Thread-safe; with a {@link Connection}, only reads. */
public interface OperationCompiler {
    /** The statements that do {@code operation}, in order. */
    List<SqlWork> compile(Operation operation);

    /** The same, where it depends on what the database holds how it is done; only reads, in the transaction that will do it. */
    default List<SqlWork> compile(Operation operation, Connection live) throws SQLException {
        return compile(operation);
    }

    /** The operations that do it one after the other, where each has to see what those before it have done. */
    default List<Operation> steps(Operation operation) {
        return List.of(operation);
    }

    /** Begins to rebuild a table, if this operation requires that; only reads, in the transaction that will do it. */
    default Optional<TableRewrite> rewrite(Operation operation, Connection live) throws SQLException {
        return Optional.empty();
    }

    /** Whether {@link #compile(Operation, Connection)} may answer otherwise than {@link #compile(Operation)}. */
    default boolean dependsOnDefinition(Operation operation) {
        return false;
    }

    /** What part of an operation the database cannot store and ignores, as a sentence to be reported once. */
    default Optional<String> leavesOut(Operation operation) {
        return Optional.empty();
    }

    /** What an operation does that people should know, in the database as it is, as a sentence; asked before it is done. */
    default Optional<String> consequence(Operation operation, Connection live) throws SQLException {
        return Optional.empty();
    }
}
