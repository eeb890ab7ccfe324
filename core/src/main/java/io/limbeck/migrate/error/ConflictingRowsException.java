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
                "See what the schema really holds, and compare: migrate show " + descendant
                        + "; then say where it stands: migrate stamp --purge " + descendant);
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
