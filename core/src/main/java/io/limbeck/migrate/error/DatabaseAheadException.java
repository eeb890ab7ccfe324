package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** The version table names revisions that no script has. */
public final class DatabaseAheadException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> unknownRows;

    public DatabaseAheadException(List<String> unknownRows) {
        super(
                "The database is ahead of the scripts: it is at " + Words.list(unknownRows)
                        + ", which no script here has.",
                "It was migrated with newer scripts, or a script was deleted or renamed.",
                "Fetch the newer scripts and try again, or compare what is there: migrate current, migrate history. Where they are"
                        + " lost, ask: migrate doctor");
        this.unknownRows = new ArrayList<>(unknownRows);
    }

    /** The rows that no script has, sorted. */
    public List<String> unknownRows() {
        return List.copyOf(unknownRows);
    }
}
