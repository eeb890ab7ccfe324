package io.limbeck.migrate.error;

import java.util.List;

/** An SQL script does not say what it does on this database. */
public final class MissingSectionException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param script its file
     * @param direction as sections name it
     * @param database as sections name it
     * @param there the lines that begin the script's sections
     */
    public MissingSectionException(
            String script, String direction, String displayName, String database, List<String> there) {
        super(
                ExitCode.FAILED,
                "%s has no section '-- migrate:%s' for %s.".formatted(script, direction, displayName),
                "It has: " + String.join(", ", there) + ".",
                direction.equals("upgrade")
                        ? "Write one below a line -- migrate:upgrade %s, or one for every database below -- migrate:upgrade; an empty one does nothing there."
                                .formatted(database)
                        : "Write one below a line -- migrate:downgrade, empty where there is nothing to undo. Where what the upgrade did cannot be undone, restore a backup.",
                null);
    }
}
