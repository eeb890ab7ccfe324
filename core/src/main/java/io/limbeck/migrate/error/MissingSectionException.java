package io.limbeck.migrate.error;

import java.util.List;

/** An SQL script has no section for this database. */
public final class MissingSectionException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param script its file
     * @param direction as in the section marker
     * @param database as in the section marker
     * @param there the section markers in the script
     */
    public MissingSectionException(
            String script, String direction, String displayName, String database, List<String> there) {
        super(
                "missing-section",
                ExitCode.FAILED,
                "%s has no section '-- migrate:%s' for %s.".formatted(script, direction, displayName),
                "Its sections: " + String.join(", ", there) + ".",
                direction.equals("upgrade")
                        ? "Add a section -- migrate:upgrade %s, or -- migrate:upgrade for all databases; an empty section does nothing."
                                .formatted(database)
                        : "Add a section -- migrate:downgrade; leave it empty if there is nothing to undo. If the upgrade cannot be undone, restore a backup.",
                null);
    }
}
