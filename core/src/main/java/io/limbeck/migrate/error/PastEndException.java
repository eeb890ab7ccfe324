package io.limbeck.migrate.error;

/** A relative symbol goes past the first or the last revision. */
public final class PastEndException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String symbol;
    private final int available;

    /**
     * @param start where counting begins, an id or {@code base}
     * @param steps the number of steps in the symbol; negative is down
     * @param available how many steps there are
     */
    public PastEndException(String symbol, String start, int steps, int available) {
        super(
                "'" + symbol + "' goes past the end: " + Words.count(Math.abs(steps), "step")
                        + (steps < 0 ? " down" : " up")
                        + " from " + start + ", where there " + (available == 1 ? "is " : "are ")
                        + (available == 0 ? "none" : "only " + available) + ".",
                "",
                steps < 0
                        ? "To go down as far as possible: migrate downgrade base"
                        : "To go up as far as possible: migrate upgrade heads");
        this.symbol = symbol;
        this.available = available;
    }

    public String symbol() {
        return symbol;
    }

    /** How many steps there are in that direction. */
    public int available() {
        return available;
    }
}
