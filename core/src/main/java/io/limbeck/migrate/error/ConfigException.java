package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration is invalid. Lists every fault found; no connection was opened and nothing was written. */
public final class ConfigException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<ConfigFault> faults;

    /**
     * Reports all faults at once.
     *
     * @param faults at least one
     */
    public ConfigException(List<ConfigFault> faults) {
        super("config", ExitCode.USAGE, what(faults), why(faults), advice(faults), null);
        this.faults = new ArrayList<>(faults);
    }

    /** Every fault found, in the order of the sources; never empty. */
    public List<ConfigFault> faults() {
        return List.copyOf(faults);
    }

    private static String what(List<ConfigFault> faults) {
        return faults.size() == 1 ? faults.get(0).toString() : "The configuration has " + faults.size() + " faults:";
    }

    private static String why(List<ConfigFault> faults) {
        return faults.size() == 1
                ? ""
                : faults.stream()
                        .map(fault -> "  " + fault + "\n    " + fault.remedy())
                        .collect(Collectors.joining("\n"));
    }

    private static Advice advice(List<ConfigFault> faults) {
        return faults.size() == 1
                ? faults.get(0).advice()
                : Advice.of("Fix all of them. No connection was opened and nothing was written.");
    }
}
