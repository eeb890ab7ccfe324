package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The scripts do not make a usable graph, or cannot be read; all faults found are listed, sorted by file, nothing was run. */
public final class BrokenScriptsException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<ScriptFault> faults;

    public BrokenScriptsException(List<ScriptFault> faults) {
        super(
                faults.size() == 1 ? "A script is broken:" : faults.size() + " faults in the scripts:",
                faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")),
                "Mend the files named above; nothing was run.");
        this.faults = new ArrayList<>(faults);
    }

    /** Every fault found, never empty. */
    public List<ScriptFault> faults() {
        return List.copyOf(faults);
    }
}
