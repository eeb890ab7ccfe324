package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A symbol for a single head was used, but there are several heads. */
public final class MultipleHeadsException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String symbol;
    private final ArrayList<String> heads;
    private final @Nullable String forkPoint;

    /** @param forkPoint the last common ancestor of these heads; empty if they have different bases */
    public MultipleHeadsException(String symbol, List<String> heads, Optional<String> forkPoint) {
        super(
                "'" + symbol + "' stands for one revision, but there are " + heads.size() + " heads: "
                        + Words.list(heads)
                        + forkPoint.map(point -> ", forked at " + point + ".").orElse(", with no common ancestor."),
                "",
                "Name one of them, use 'heads' for all, or join them: migrate merge heads -m \"…\"");
        this.symbol = symbol;
        this.heads = new ArrayList<>(heads);
        this.forkPoint = forkPoint.orElse(null);
    }

    public String symbol() {
        return symbol;
    }

    public List<String> heads() {
        return List.copyOf(heads);
    }

    public Optional<String> forkPoint() {
        return Optional.ofNullable(forkPoint);
    }
}
