package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** Several ids begin with the given prefix. */
public final class AmbiguousRevisionException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String prefix;
    private final ArrayList<String> candidates;

    public AmbiguousRevisionException(String prefix, List<String> candidates) {
        super(
                "'" + prefix + "' is ambiguous: " + candidates.size() + " revision ids begin with it: "
                        + Words.list(candidates) + ".",
                "",
                "Type more characters of the id.");
        this.prefix = prefix;
        this.candidates = new ArrayList<>(candidates);
    }

    public String prefix() {
        return prefix;
    }

    /** The ids that begin with the prefix, in the order of the graph. */
    public List<String> candidates() {
        return List.copyOf(candidates);
    }
}
