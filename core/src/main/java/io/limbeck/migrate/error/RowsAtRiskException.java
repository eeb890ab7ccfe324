package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run would destroy rows or values that no script can restore, and this was not explicitly permitted. Nothing was run. */
public final class RowsAtRiskException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> permissions;

    /**
     * @param what the run, such as {@code downgrade to base}
     * @param losses one line each: {@code table users with 1,204 rows (downgrade of a1)}
     * @param permissions what {@code --allow} must list, without duplicates
     */
    public RowsAtRiskException(String what, List<String> losses, List<String> permissions) {
        super(
                "rows-at-risk",
                ExitCode.UNSAFE,
                "The " + what + " destroys data that no script can restore:",
                "  " + String.join("\n  ", losses),
                "Copy what is needed (--backup copies the whole database), then permit the loss (or set the key allow): --allow "
                        + String.join(",", permissions),
                null);
        this.permissions = new ArrayList<>(permissions);
    }

    @Override
    public List<String> permissions() {
        return List.copyOf(permissions);
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of("Nothing was changed.");
    }
}
