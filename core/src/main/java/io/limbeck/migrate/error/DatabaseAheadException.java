package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** The version table contains revisions for which there is no script. */
public final class DatabaseAheadException extends HistoryMismatchException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> unknownRows;

    public DatabaseAheadException(List<String> unknownRows) {
        super(
                "The database is ahead of the scripts: it is at " + Words.list(unknownRows)
                        + ", for which there is no script here.",
                "It was migrated with newer scripts, or a script was deleted or renamed.",
                "Fetch the newer scripts and try again, or compare database and scripts: migrate current, migrate history. If the"
                        + " scripts are lost, run: migrate doctor");
        this.unknownRows = new ArrayList<>(unknownRows);
    }

    /** The version rows without a script, sorted. */
    public List<String> unknownRows() {
        return List.copyOf(unknownRows);
    }
}
