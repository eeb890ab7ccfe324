package io.limbeck.migrate.error;

/** A symbol is badly written, or means nothing in the place where it stands. */
public final class UnusableSymbolException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String symbol;

    public UnusableSymbolException(String symbol, String why, String remedy) {
        super("'" + symbol + "' cannot be used here.", why, remedy);
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
