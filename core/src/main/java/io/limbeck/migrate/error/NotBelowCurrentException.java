package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** The target of a downgrade is not an ancestor of any current revision. */
public final class NotBelowCurrentException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String target;
    private final ArrayList<String> currentRows;

    public NotBelowCurrentException(String target, List<String> currentRows) {
        super(
                "Cannot downgrade to '" + target + "': nothing above it is applied.",
                currentRows.isEmpty()
                        ? "No revision is applied."
                        : "The database is at " + Words.list(currentRows) + ".",
                "Choose a revision below the current ones: migrate history -r :current");
        this.target = target;
        this.currentRows = new ArrayList<>(currentRows);
    }

    public String target() {
        return target;
    }

    public List<String> currentRows() {
        return List.copyOf(currentRows);
    }
}
