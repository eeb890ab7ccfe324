package io.limbeck.migrate.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No revision has this id, prefix or label. */
public final class UnknownRevisionException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String symbol;
    private final @Nullable String nearest;

    public UnknownRevisionException(String symbol, Optional<String> nearest) {
        super(
                "Unknown revision '" + symbol + "'.",
                "No revision id begins with it, and no label equals it.",
                nearest.map(near -> "Did you mean " + near + "?").orElse("List all revisions: migrate history"));
        this.symbol = symbol;
        this.nearest = nearest.orElse(null);
    }

    public String symbol() {
        return symbol;
    }

    /** The id or label most likely meant. */
    public Optional<String> nearest() {
        return Optional.ofNullable(nearest);
    }
}
