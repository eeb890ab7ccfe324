package io.limbeck.migrate.error;

import java.util.Collection;

/** An operation refers to an object that its table, or the database, does not have. */
public final class UnknownObjectException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param where what should contain it, such as {@code Table users}
     * @param kind such as {@code column}
     * @param known what exists instead
     */
    public UnknownObjectException(String where, String kind, String name, Collection<String> known) {
        super(ExitCode.FAILED, where + " has no " + kind + " " + name + ".", "", remedy(name, known), null);
    }

    private static String remedy(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "Compare the script with the database: none exists there.";
        }
        return Nearest.to(name, known)
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("") + "Available: " + String.join(", ", known) + ".";
    }
}
