package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.error.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an Alembic project keeps what.
 *
 * @param source the folder that was named
 * @param ini its {@code alembic.ini}
 * @param versions the folders with its scripts
 * @param recursive whether their subfolders count
 * @param env its {@code env.py}
 * @param url the database that its {@code alembic.ini} names
 */
record AlembicFolder(
        Path source,
        Optional<Path> ini,
        List<Path> versions,
        boolean recursive,
        Optional<Path> env,
        Optional<String> url) {
    private static final String INI = "alembic.ini";

    /**
     * Looks for the project in the folder with {@code alembic.ini}, with {@code env.py}, or with the scripts.
     *
     * @throws UsageException if none of them is there
     */
    static AlembicFolder of(Path named) {
        Path folder = named.toAbsolutePath().normalize();
        if (Files.isRegularFile(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "Cannot import from " + named + ": there is no such folder.",
                    "Name the folder that contains alembic.ini.");
        }
        if (Files.isRegularFile(folder.resolve(INI))) {
            return ofIni(folder);
        }
        if (Files.isDirectory(folder.resolve("versions"))) {
            return ofScripts(folder, folder.resolve("versions"), folder);
        }
        if (Files.isDirectory(folder.resolve("alembic/versions"))) {
            return ofScripts(folder, folder.resolve("alembic/versions"), folder.resolve("alembic"));
        }
        if (holdsPython(folder)) {
            Path parent = folder.getParent();
            return ofScripts(folder, folder, parent == null ? folder : parent);
        }
        throw new UsageException(
                "Cannot import from " + named
                        + ": it contains neither alembic.ini nor a folder 'versions' nor Python scripts.",
                "Name the folder that contains alembic.ini.");
    }

    private static AlembicFolder ofIni(Path folder) {
        IniFile ini = ini(folder.resolve(INI));
        Path location =
                folder.resolve(ini.get("script_location").orElse("alembic")).normalize();
        List<Path> versions = ini.get("version_locations")
                .map(value -> Stream.of(value.split(separator(ini)))
                        .map(String::strip)
                        .filter(path -> !path.isEmpty())
                        .map(path -> folder.resolve(path).normalize())
                        .toList())
                .orElse(List.of(location.resolve("versions")));
        for (Path each : versions) {
            if (!Files.isDirectory(each)) {
                throw new UsageException(
                        "Cannot import from " + folder + ": its alembic.ini names the folder " + each
                                + ", which does not exist.",
                        "Fix script_location or version_locations in alembic.ini, or name the folder of the scripts.");
            }
        }
        return new AlembicFolder(
                folder,
                Optional.of(folder.resolve(INI)),
                versions,
                ini.get("recursive_version_locations")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent(),
                Optional.of(location.resolve("env.py")).filter(Files::isRegularFile),
                ini.get("sqlalchemy.url"));
    }

    private static String separator(IniFile ini) {
        String named = ini.get("version_path_separator")
                .or(() -> ini.get("path_separator"))
                .orElse("space");
        return switch (named) {
            case "os" -> File.pathSeparator;
            case ":", ";" -> named;
            case "newline" -> "\n";
            default -> "[,\\s]+";
        };
    }

    private static AlembicFolder ofScripts(Path named, Path versions, Path location) {
        Optional<Path> ini = Stream.of(location, location.resolve(".."))
                .map(place -> place.resolve(INI).normalize())
                .filter(Files::isRegularFile)
                .findFirst();
        return new AlembicFolder(
                named,
                ini,
                List.of(versions),
                false,
                Optional.of(location.resolve("env.py")).filter(Files::isRegularFile),
                ini.flatMap(file -> ini(file).get("sqlalchemy.url")));
    }

    private static boolean holdsPython(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".py"));
        } catch (IOException e) {
            return false;
        }
    }

    private static IniFile ini(Path file) {
        Path folder = file.getParent();
        return new IniFile(PythonFiles.text(file), folder == null ? file : folder);
    }
}
