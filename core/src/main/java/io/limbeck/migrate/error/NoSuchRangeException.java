package io.limbeck.migrate.error;

/** The lower end of a range is not below its upper end. */
public final class NoSuchRangeException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String range;

    public NoSuchRangeException(String range, String lower, String upper) {
        super(
                "Invalid range '" + range + "'.",
                lower + " is not an ancestor of " + upper + ".",
                "Name an ancestor first, then its descendant: older:newer");
        this.range = range;
    }

    public String range() {
        return range;
    }
}
