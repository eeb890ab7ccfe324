package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes of the model cannot be loaded. */
public final class ModelClassException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> faults;

    /**
     * Reports all of them at once.
     *
     * @param faults at least one, each a class and why it cannot be loaded
     */
    public ModelClassException(List<String> faults, @Nullable Throwable cause) {
        super(
                ExitCode.USAGE,
                "Cannot load " + (faults.size() == 1 ? "a class" : faults.size() + " classes") + " of the model:",
                "  " + String.join("\n  ", faults),
                "Add what is missing to model.classpath (in Maven: to the project's dependencies), compiled for this Java version.",
                cause);
        this.faults = new ArrayList<>(faults);
    }

    /** Each a class and why it cannot be loaded. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
