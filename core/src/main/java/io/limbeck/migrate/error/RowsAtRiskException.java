package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
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
                Advice.of("Copy what is needed (")
                        .and(Hint.ofOption("backup"))
                        .and(" copies the whole database), then permit the loss (or set the key allow): ")
                        .and(Hint.ofOption("allow", String.join(",", permissions))),
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
