package io.limbeck.migrate.schema;

/** When a deferrable constraint is checked: by default after each statement, or at the end of the transaction. */
public enum Deferrable {
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED;

    /** The keywords of the SQL standard. */
    public String sql() {
        return "DEFERRABLE " + name().replace('_', ' ');
    }
}
