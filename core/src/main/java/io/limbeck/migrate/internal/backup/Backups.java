package io.limbeck.migrate.internal.backup;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.BackupException;
import io.limbeck.migrate.internal.dialect.DumpClient;
import io.limbeck.migrate.internal.dialect.FileCopy;
import io.limbeck.migrate.internal.dialect.ServerAddress;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.Backup;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a copy of the database before a run that destroys something, as {@code --backup} asks. */
public final class Backups {
    /** How to run without a copy; follows another remedy. */
    static final Advice WITHOUT =
            Advice.of(" Without ").and(Hint.ofOption("backup")).and(" no backup is made.");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT);
    private static final String OF_COMMANDS = "backup";

    private final Project project;
    private final List<String> command;
    private final Optional<FileCopy> copying;

    private Backups(Project project) {
        this.project = requireNonNull(project, "project");
        this.command = project.config().backupCommand();
        this.copying = project.database().fileCopy();
    }

    /**
     * How copies are kept; empty where nobody asks for them. Connects to nothing.
     *
     * @throws BackupException where the configuration leaves no way
     */
    public static Optional<Backups> of(Project project) {
        if (!project.config().backup()) {
            return Optional.empty();
        }
        Backups backups = new Backups(project);
        backups.check();
        return Optional.of(backups);
    }

    private void check() {
        String what = "Cannot back up " + project.database().displayUrl() + ".";
        if (project.database().isInMemory()) {
            throw BackupException.notConfigured(
                    what,
                    "It is an in-memory database.",
                    Advice.of("Omit ").and(Hint.ofOption("backup")).and(" and the key backup."));
        }
        if (command.isEmpty() && copying.isEmpty()) {
            DumpClient client = project.dialect().backups().dumpClient();
            throw BackupException.notConfigured(
                    what,
                    "The database is on a server, and backup.command is not set.",
                    Advice.of("Set it in migrate.properties: backup.command=" + client.example()));
        }
        Optional<Path> missing = project.config().backupFolder().filter(folder -> !Files.isDirectory(folder));
        if (missing.isPresent()) {
            throw BackupException.notConfigured(
                    what,
                    "The folder " + missing.get() + " in backup.folder does not exist.",
                    Advice.of("Create or mount it, or set backup.folder to another folder."));
        }
    }

    /**
     * Copies the database, and reports the copy.
     *
     * @throws BackupException if that fails; nothing is left of it
     */
    public Backup keep(Connection connection) {
        Backup kept = command.isEmpty()
                ? new FileBackup(copying.orElseThrow(), connection, project.dialect(), project.stop())
                        .keep(file(name(connection), copying.orElseThrow().ending()))
                : new CommandBackup(place(connection), project.listener(), project.stop()).keep(command, home());
        project.listener().backedUp(kept);
        return kept;
    }

    /** A name that is free, and sorts by age. */
    private Path file(String name, String ending) {
        MigrateConfig config = project.config();
        String time = TIME.format(config.clock().instant().atZone(config.timezone()));
        Path folder = config.backupFolder()
                .orElseGet(() ->
                        copying.map(own -> own.database().resolveSibling("")).orElseGet(this::home));
        Path file = folder.resolve(name + "." + time + "." + ending);
        for (int i = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); i++) {
            file = folder.resolve(name + "." + time + "_" + i + "." + ending);
        }
        return file.toAbsolutePath().normalize();
    }

    /** Of the database: its file's, or the one on the server in letters that every file system has. */
    private String name(Connection connection) {
        return copying.map(own -> own.database().getFileName().toString())
                .orElseGet(() -> database(connection).replaceAll("[^\\p{L}\\p{N}._-]", "_"));
    }

    /** What a relative path in the configuration is relative to. */
    private Path home() {
        return project.config()
                .configFile()
                .map(file -> file.resolveSibling(""))
                .orElseGet(() -> project.config().workingDirectory())
                .toAbsolutePath();
    }

    private BackupPlace place(Connection connection) {
        DumpClient client = project.dialect().backups().dumpClient();
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = file(name(connection), OF_COMMANDS);
        parts.put("file", file.toString());
        parts.put("url", project.database().displayUrl());
        ServerAddress address = ServerAddress.of(project.database().url(), client.port());
        boolean server = copying.isEmpty();
        parts.put("host", server ? address.host() : "");
        parts.put("port", server ? address.port() : "");
        parts.put("database", database(connection));
        parts.put("user", project.config().username().orElseGet(() -> user(connection)));
        return new BackupPlace(
                file, parts, address.settings(), client, project.config().password());
    }

    private String database(Connection connection) {
        if (copying.isPresent()) {
            return copying.get().database().toString();
        }
        return read("the name of the database", connection::getCatalog);
    }

    /** Without the host that some servers put after it. */
    private String user(Connection connection) {
        String user = read("the user", () -> connection.getMetaData().getUserName());
        int at = user.lastIndexOf('@');
        return at < 0 ? user : user.substring(0, at);
    }

    private String read(String what, Reading reading) {
        try {
            String text = reading.read();
            return text == null ? "" : text;
        } catch (SQLException e) {
            throw project.database().refused("Cannot read " + what + ".", e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable
        String read() throws SQLException;
    }
}
