package io.limbeck.migrate.error;

/** A symbol is malformed, or has no meaning in this context. */
public final class UnusableSymbolException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String symbol;

    public UnusableSymbolException(String symbol, String why, String remedy) {
        super("Cannot use '" + symbol + "' here.", why, remedy);
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
