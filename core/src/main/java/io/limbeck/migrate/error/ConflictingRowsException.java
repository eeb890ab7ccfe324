package io.limbeck.migrate.error;

/** The version table holds two rows of which one implies the other. */
public final class ConflictingRowsException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    private final String ancestor;
    private final String descendant;

    public ConflictingRowsException(String ancestor, String descendant) {
        super(
                "The version rows " + ancestor + " and " + descendant + " cannot stand together.",
                ancestor + " is an ancestor of " + descendant + ", so its row should have gone when " + descendant
                        + " was applied.",
                "Ask which of them the schema is that of: migrate doctor. Where it is " + descendant
                        + " and there is no other row, say so: migrate stamp --purge " + descendant);
        this.ancestor = ancestor;
        this.descendant = descendant;
    }

    public String ancestor() {
        return ancestor;
    }

    public String descendant() {
        return descendant;
    }
}
