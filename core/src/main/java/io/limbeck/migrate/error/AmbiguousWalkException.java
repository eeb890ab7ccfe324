package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** A relative symbol leads to a place from which there are several ways to go, or begins at several. */
public final class AmbiguousWalkException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String symbol;
    private final ArrayList<String> ways;

    /**
     * @param why where the ways part
     * @param ways the revisions between which the symbol does not decide
     * @param forms what can be typed instead; the remedy lists them
     */
    public AmbiguousWalkException(String symbol, String why, List<String> ways, List<String> forms) {
        super(
                "'" + symbol + "' is ambiguous: it can mean " + Words.list(ways) + ".",
                why,
                "Say which one: " + Words.list(forms));
        this.symbol = symbol;
        this.ways = new ArrayList<>(ways);
    }

    public String symbol() {
        return symbol;
    }

    /** The revisions between which the symbol does not decide. */
    public List<String> ways() {
        return List.copyOf(ways);
    }
}
