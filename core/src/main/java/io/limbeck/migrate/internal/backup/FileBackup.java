package io.limbeck.migrate.internal.backup;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.BackupException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FileCopy;
import io.limbeck.migrate.internal.sink.JdbcStatements;
import io.limbeck.migrate.internal.sink.Refusals;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.internal.stop.StoppedException;
import io.limbeck.migrate.internal.write.FolderOwner;
import io.limbeck.migrate.result.Backup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A database that copies itself. The copy gets its name only when it is complete, checked and on the disk; until then only its owner
 * can read it.
 */
final class FileBackup {
    private static final Set<PosixFilePermission> OF_GROUP = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    private final FileCopy copying;
    private final Connection connection;
    private final Dialect dialect;
    private final Stop stop;

    /** @param connection in no transaction */
    FileBackup(FileCopy copying, Connection connection, Dialect dialect, Stop stop) {
        this.copying = requireNonNull(copying, "copying");
        this.connection = requireNonNull(connection, "connection");
        this.dialect = requireNonNull(dialect, "dialect");
        this.stop = requireNonNull(stop, "stop");
    }

    /**
     * Writes the copy.
     *
     * @param copy a file that does not exist
     * @throws BackupException if that fails; nothing is left of it
     */
    Backup keep(Path copy) {
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
        try {
            create(unfinished);
            try {
                new JdbcStatements(connection, dialect, Optional.empty(), stop).update(copying.into(unfinished));
                stop.check();
                copying.check(unfinished);
                force(unfinished, StandardOpenOption.WRITE);
                Files.move(unfinished, copy);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            forceFolder(copy.resolveSibling(""));
            return new Backup(Optional.of(copy), Files.size(copy));
        } catch (StoppedException stopped) {
            throw CommandBackup.stopped(stopped);
        } catch (SQLException | IOException e) {
            throw stop.requested().map(CommandBackup::stopped).orElseGet(() -> refused(copy, e));
        }
    }

    private static MigrateException refused(Path copy, Exception failure) {
        return BackupException.failed(
                "Cannot back up the database to " + copy + ".",
                why(copy, failure),
                Advice.of("Set backup.folder to a folder with enough space that this process can write to.")
                        .and(Backups.WITHOUT),
                failure);
    }

    private static String why(Path copy, Exception failure) {
        if (failure instanceof SQLException refusal) {
            return Refusals.words(refusal);
        } else if (failure instanceof AccessDeniedException) {
            return "This user has no permission to write to the folder " + copy.getParent() + ".";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    /** Fails where there is such a file. */
    private void create(Path file) throws IOException {
        if (Files.getFileAttributeView(copying.database(), PosixFileAttributeView.class) == null) {
            Files.createFile(file);
            return;
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FolderOwner.takes(file, copying.database());
        PosixFileAttributes wanted = Files.readAttributes(copying.database(), PosixFileAttributes.class);
        Set<PosixFilePermission> permissions = EnumSet.copyOf(wanted.permissions());
        if (!Files.readAttributes(file, PosixFileAttributes.class).group().equals(wanted.group())) {
            permissions.removeAll(OF_GROUP); // those of another group may not read the database
        }
        permissions.add(PosixFilePermission.OWNER_WRITE);
        Files.setPosixFilePermissions(file, permissions);
    }

    /** The databases themselves do not wait for the disk. */
    private static void force(Path file, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(file, access)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException notSupported) {
            return; // a folder cannot be opened everywhere; the file itself is on the disk
        }
    }
}
