package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A copy of the database that was kept before a run which destroys something.
 *
 * @param file where it is, absolute; empty where the command of {@code backup.command} keeps it in a place of its own
 * @param bytes the size of the file, 0 where there is none; of a folder, of all that it holds
 */
public record Backup(Optional<Path> file, long bytes) {
    public Backup {
        requireNonNull(file, "file");
    }

    /** For people, a sentence. */
    public String words() {
        return file.map(path ->
                        String.format(Locale.ROOT, "A copy of the database was kept: %s (%,d bytes).", path, bytes))
                .orElse("A copy of the database was kept where backup.command keeps it.");
    }
}
