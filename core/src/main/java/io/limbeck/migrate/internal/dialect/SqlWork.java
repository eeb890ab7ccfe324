package io.limbeck.migrate.internal.dialect;

/** Something to be sent to a database: one statement, or one statement for many rows. */
public sealed interface SqlWork permits SqlStatement, SqlBatch {
    /** The text, with {@code ?} where values go. */
    String sql();
}
