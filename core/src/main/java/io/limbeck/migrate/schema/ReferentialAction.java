package io.limbeck.migrate.schema;

/** What happens to referencing rows when the referenced row is deleted or changed. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The keywords of the SQL standard. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
