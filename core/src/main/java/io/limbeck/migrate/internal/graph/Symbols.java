package io.limbeck.migrate.internal.graph;

/** What is known of a symbol before it is resolved. */
public final class Symbols {
    private Symbols() {}

    /** Whether a symbol, or an end of a range, can only be resolved with a database's current rows. */
    public static boolean needCurrent(String text) {
        if (!RevisionRange.isRange(text)) {
            return Symbol.parse(text).startsAtCurrent();
        }
        RevisionRange range = RevisionRange.parse(text);
        return namesCurrent(range.lower()) || namesCurrent(range.upper());
    }

    /** In a range, {@code -2:} and {@code :+2} count from the other end. */
    private static boolean namesCurrent(String end) {
        return !end.isEmpty()
                && Symbol.parse(end).name().filter("current"::equals).isPresent();
    }
}
