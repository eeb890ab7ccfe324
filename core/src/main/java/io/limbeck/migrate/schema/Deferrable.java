package io.limbeck.migrate.schema;

/** When a constraint that may wait is looked at: behind each statement unless told otherwise, or at the end of the transaction. */
public enum Deferrable {
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED;

    /** The words of the SQL standard. */
    public String sql() {
        return "DEFERRABLE " + name().replace('_', ' ');
    }
}
