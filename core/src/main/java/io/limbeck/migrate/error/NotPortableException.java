package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;

/** What was generated would not run on every database of {@code model.portable}, or leave another schema there than the model wants. */
public final class NotPortableException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> reasons;

    /**
     * @param databases those of {@code model.portable}
     * @param reasons the operation, the database and why, one each
     */
    public NotPortableException(List<String> databases, List<String> reasons) {
        super(
                ExitCode.UNSAFE,
                "The script is not written: it would not fit each of " + String.join(", ", databases)
                        + " (model.portable).",
                "  " + String.join("\n  ", reasons),
                "Map it to what they have in common, such as varchar with a check instead of an enum, or take the database out of"
                        + " model.portable.",
                null);
        this.reasons = new ArrayList<>(reasons);
    }

    /** Each with the operation, the database and why. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }
}
