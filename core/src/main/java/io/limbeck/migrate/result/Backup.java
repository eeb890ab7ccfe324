package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A copy of the database, made before a run that destroys something.
 *
 * @param file the absolute path; empty if {@code backup.command} stores the copy elsewhere
 * @param bytes the size of the file, or of a folder's content; 0 if there is no file
 */
public record Backup(Optional<Path> file, long bytes) {
    public Backup {
        requireNonNull(file, "file");
    }

    /** A sentence for people. */
    public String words() {
        return file.map(path ->
                        String.format(Locale.ROOT, "The database was backed up to %s (%,d bytes).", path, bytes))
                .orElse("The database was backed up by backup.command.");
    }
}
