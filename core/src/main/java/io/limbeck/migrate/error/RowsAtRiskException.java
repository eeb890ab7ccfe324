package io.limbeck.migrate.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run would destroy rows or values that no script brings back, and nobody has permitted it by name. Nothing was run. */
public final class RowsAtRiskException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> permissions;

    /**
     * @param what the run as a command names it, {@code downgrade to base}
     * @param losses a line each: {@code table users with 1,204 rows (downgrade of a1)}
     * @param permissions what {@code --allow} would have to name, without duplicates
     */
    public RowsAtRiskException(String what, List<String> losses, List<String> permissions) {
        super(
                ExitCode.UNSAFE,
                "The " + what + " destroys what no script brings back:",
                "  " + String.join("\n  ", losses),
                "Keep a copy of what is needed (--backup keeps one of the whole database), then permit it by name (or in the key allow): --allow "
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
