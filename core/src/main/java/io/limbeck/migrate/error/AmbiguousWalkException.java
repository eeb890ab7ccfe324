package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** A relative symbol reaches a fork, or starts from several revisions. */
public final class AmbiguousWalkException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String symbol;
    private final ArrayList<String> ways;

    /**
     * @param why where the paths diverge
     * @param ways the revisions that the symbol could mean
     * @param forms the unambiguous forms to type instead; the remedy lists them
     */
    public AmbiguousWalkException(String symbol, String why, List<String> ways, List<String> forms) {
        super(
                "'" + symbol + "' is ambiguous: it can mean " + Words.list(ways) + ".",
                why,
                "Use one of these instead: " + Words.list(forms));
        this.symbol = symbol;
        this.ways = new ArrayList<>(ways);
    }

    public String symbol() {
        return symbol;
    }

    /** The revisions that the symbol could mean. */
    public List<String> ways() {
        return List.copyOf(ways);
    }
}
