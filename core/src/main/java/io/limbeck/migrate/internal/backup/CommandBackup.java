package io.limbeck.migrate.internal.backup;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.BackupException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.internal.stop.StoppedException;
import io.limbeck.migrate.result.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command of {@code backup.command}, which copies the database. */
final class CommandBackup {
    private static final int SHOWN_LINES = 20;

    private final BackupPlace place;
    private final MigrationListener listener;
    private final Stop stop;

    CommandBackup(BackupPlace place, MigrationListener listener, Stop stop) {
        this.place = requireNonNull(place, "place");
        this.listener = requireNonNull(listener, "listener");
        this.stop = requireNonNull(stop, "stop");
    }

    /**
     * Runs the command to its end.
     *
     * @param command with {@code {{file}}} and the like in it
     * @param directory in which it runs
     * @throws BackupException if it fails, or does not write the file that it names; nothing is left of that file
     */
    Backup keep(List<String> command, Path directory) {
        boolean whole = false;
        try {
            Backup kept = run(command, directory);
            whole = true;
            return kept;
        } catch (StoppedException stopped) {
            throw stopped(stopped);
        } finally {
            if (!whole) {
                delete(place.file());
            }
        }
    }

    private Backup run(List<String> command, Path directory) {
        String program = command.get(0);
        List<String> last = new ArrayList<>();
        int status;
        try {
            status = new Subprocess(command.stream().map(place::filled).toList(), directory, place.environment())
                    .run(stop, line -> print(place.masked(line), last));
        } catch (IOException e) {
            throw BackupException.failed(
                    "Cannot back up the database: '" + program + "' in backup.command cannot be started.",
                    String.valueOf(e.getMessage()),
                    Advice.of("Install it, or give its full path.").and(Backups.WITHOUT),
                    e);
        }
        if (status != 0) {
            throw failed(program, "exited with status " + status, String.join("\n", last));
        }
        boolean written = Files.exists(place.file());
        long size = written ? size(place.file()) : 0;
        if (size == 0 && (written || namesFile(command))) {
            throw failed(
                    program,
                    "exited with status 0",
                    written ? place.file() + " is empty." : "It did not write " + place.file() + ".");
        }
        return new Backup(written ? Optional.of(place.file()) : Optional.empty(), size);
    }

    private void print(String line, List<String> last) {
        if (last.size() == SHOWN_LINES) {
            last.remove(0);
        }
        last.add(line);
        listener.printed(line);
    }

    private static BackupException failed(String program, String how, String why) {
        return BackupException.failed(
                "Cannot back up the database: '" + program + "' in backup.command " + how + ".",
                why,
                Advice.of("Fix backup.command, then run the command again.").and(Backups.WITHOUT),
                null);
    }

    private static boolean namesFile(List<String> command) {
        return command.stream().anyMatch(argument -> argument.contains("{{file}}") || argument.contains("BACKUP_FILE"));
    }

    /** Some clients write a folder. */
    private static long size(Path file) {
        try (Stream<Path> all = Files.walk(file)) {
            long size = 0;
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(each);
            }
            return size;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static void delete(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(file)) {
            List<Path> deepestFirst = new ArrayList<>(all.toList());
            Collections.reverse(deepestFirst);
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException staysThere) {
            return; // the failure that is reported matters more
        }
    }

    static MigrateException stopped(StoppedException stopped) {
        return stopped.during(" during the backup", Optional.empty(), "Nothing was changed.");
    }
}
