package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** A generated script would fail on a database of {@code model.portable}, or create a schema there that differs from the model. */
public final class NotPortableException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> reasons;

    /**
     * @param databases those of {@code model.portable}
     * @param reasons one line each: the operation, the database and why
     */
    public NotPortableException(List<String> databases, List<String> reasons) {
        super(
                "not-portable",
                ExitCode.UNSAFE,
                "The script was not written: it would not work on each of " + String.join(", ", databases)
                        + " (model.portable).",
                "  " + String.join("\n  ", reasons),
                "Map it to a type that they all support, such as varchar with a check instead of an enum, or remove the database from"
                        + " model.portable.",
                null);
        this.reasons = new ArrayList<>(reasons);
    }

    /** Each with the operation, the database and why. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }
}
