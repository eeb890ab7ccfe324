package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts do not form a valid graph, or cannot be read. Lists every fault found, sorted by file; nothing was run. */
public final class BrokenScriptsException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<ScriptFault> faults;

    public BrokenScriptsException(List<ScriptFault> faults) {
        super(
                "broken-scripts",
                faults.size() == 1 ? "A script is invalid:" : "The scripts have " + faults.size() + " faults:",
                faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")),
                "Fix the files listed above. Nothing was run.",
                null);
        this.faults = new ArrayList<>(faults);
    }

    /** Every fault found, never empty. */
    public List<ScriptFault> faults() {
        return List.copyOf(faults);
    }
}
