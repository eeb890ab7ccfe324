package io.limbeck.migrate.error;

/** A revision was asked for together with its own ancestor. */
public final class OverlappingTargetsException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String ancestor;
    private final String descendant;

    public OverlappingTargetsException(String ancestor, String descendant) {
        super(
                "Revision " + descendant + " was asked for together with its own ancestor " + ancestor + ".",
                "Whoever has the one has the other; two such rows cannot stand side by side.",
                "Name only " + descendant + ", or only " + ancestor + ".");
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
