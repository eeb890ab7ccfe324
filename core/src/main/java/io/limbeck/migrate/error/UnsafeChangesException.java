package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dev mode would have to destroy something, or to guess, and this was not explicitly allowed. */
public final class UnsafeChangesException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private static final Advice BY_HAND = Advice.of(" Or create the revision yourself: ")
            .and(Hint.command("revision").option("autogenerate").message("…"))
            .and(". The application was not started.");

    private final ArrayList<String> names;
    private final ArrayList<LikelyRename> renames;
    private final String databaseState;

    private UnsafeChangesException(
            String what, String why, Advice advice, List<String> names, List<LikelyRename> renames, List<String> rows) {
        super("unsafe-changes", ExitCode.UNSAFE, what, why, advice, null);
        this.names = new ArrayList<>(names);
        this.renames = new ArrayList<>(renames);
        this.databaseState = "At " + (rows.isEmpty() ? "base" : String.join(", ", rows))
                + "; no revision was written for these changes.";
    }

    /**
     * Rows or values would be lost, or rejected.
     *
     * @param changes one line each
     * @param names each in the form of the key {@code allow}, in the same order
     * @param rows the version rows now
     */
    public static UnsafeChangesException destructive(List<String> changes, List<String> names, List<String> rows) {
        return new UnsafeChangesException(
                changes.size() == 1
                        ? "Dev mode does not apply 1 change automatically: it may destroy data."
                        : "Dev mode does not apply " + changes.size()
                                + " changes automatically: they may destroy data.",
                "  " + String.join("\n  ", changes),
                Advice.of("Allow " + (changes.size() == 1 ? "it" : "them") + " explicitly: MIGRATE_ALLOW="
                                + String.join(",", names) + ".")
                        .and(BY_HAND),
                names,
                List.of(),
                rows);
    }

    /**
     * Changes may be a drop and an add, or a rename.
     *
     * @param lines the likely renames, and why
     * @param likely the same as data
     * @param drops the permissions to drop and add instead, in the same order
     * @param rows the version rows now
     */
    public static UnsafeChangesException renames(
            String lines, List<LikelyRename> likely, List<String> drops, List<String> rows) {
        List<String> renames = likely.stream().map(LikelyRename::option).toList();
        return new UnsafeChangesException(
                renames.size() == 1
                        ? "Dev mode cannot decide whether 1 change is a rename: dropping and adding would lose the data."
                        : "Dev mode cannot decide whether " + renames.size()
                                + " changes are renames: dropping and adding would lose the data.",
                lines,
                Advice.of("Accept with MIGRATE_ALLOW=" + String.join(",", renames)
                                + ", or drop and add with MIGRATE_ALLOW=" + String.join(",", drops) + ".")
                        .and(BY_HAND),
                renames,
                likely,
                rows);
    }

    @Override
    public List<String> permissions() {
        return List.copyOf(names);
    }

    @Override
    public List<LikelyRename> likelyRenames() {
        return List.copyOf(renames);
    }

    @Override
    public Optional<String> databaseState() {
        return Optional.of(databaseState);
    }
}
