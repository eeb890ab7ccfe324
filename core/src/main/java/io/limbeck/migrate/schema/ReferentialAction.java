package io.limbeck.migrate.schema;

/** What happens to referring rows when the row they refer to goes or changes. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The words of the SQL standard. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
