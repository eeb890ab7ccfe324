package io.limbeck.migrate.error;

/** A revision was requested together with its own ancestor. */
public final class OverlappingTargetsException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String ancestor;
    private final String descendant;

    public OverlappingTargetsException(String ancestor, String descendant) {
        super(
                "Revision " + descendant + " was requested together with its own ancestor " + ancestor + ".",
                "A revision includes its ancestors, so the version table cannot contain both.",
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
