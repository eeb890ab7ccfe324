package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.application.DataSourceSettings;
import io.limbeck.migrate.internal.project.ConfigTemplate;
import io.limbeck.migrate.result.InitResult;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code init}: the files of a new project; nothing that exists is touched. */
public final class InitCommand {
    private final Path folder;

    public InitCommand(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public InitResult run() {
        Path config = folder.resolve("migrate.properties");
        Path versions = folder.resolve("migrations").resolve("versions");
        List<Path> made = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            Files.writeString(config, ConfigTemplate.text(known()), StandardOpenOption.CREATE_NEW);
            made.add(config);
            if (!Files.exists(versions)) {
                Files.createDirectories(versions);
                Files.createFile(versions.resolve(".gitkeep")); // git keeps no empty folder, and a clone needs this one
                made.add(versions);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    "Cannot create a project: " + e.getFile() + " already exists.",
                    "Use the existing project, name another folder, or move the file. Nothing was changed.");
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot create a project in " + folder + ": " + e, "Name a folder that this user can write to.");
        }
        return new InitResult(made);
    }

    /** What the application's own files already specify. */
    private Map<ConfigKey, String> known() {
        Map<ConfigKey, String> known = new EnumMap<>(ConfigKey.class);
        DataSourceSettings.of(folder, System.getenv()).ifPresent(database -> {
            known.put(ConfigKey.URL, database.url());
            database.username().ifPresent(name -> known.put(ConfigKey.USERNAME, name));
        });
        return known;
    }
}
