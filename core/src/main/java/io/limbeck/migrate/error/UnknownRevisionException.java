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
                "There is no revision '" + symbol + "'.",
                "No id begins so, and no label reads so.",
                nearest.map(near -> "Did you mean " + near + "?").orElse("See all of them: migrate history"));
        this.symbol = symbol;
        this.nearest = nearest.orElse(null);
    }

    public String symbol() {
        return symbol;
    }

    /** The id or label that was most likely meant. */
    public Optional<String> nearest() {
        return Optional.ofNullable(nearest);
    }
}
