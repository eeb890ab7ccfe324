package io.limbeck.migrate.internal.dialect;

/** Something to be sent to a database: one statement, one statement for many rows, or a question. */
public sealed interface SqlWork permits SqlStatement, SqlBatch, SqlCheck {
    /** The text, with {@code ?} where values go. */
    String sql();
}
