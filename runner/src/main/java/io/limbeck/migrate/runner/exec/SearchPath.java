package io.limbeck.migrate.runner.exec;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds programs as a shell does: at the path itself if it contains a slash, otherwise along PATH. */
final class SearchPath {
    private final Path workingDirectory;
    private final Map<String, String> environment;

    SearchPath(Path workingDirectory, Map<String, String> environment) {
        this.workingDirectory = workingDirectory;
        this.environment = environment;
    }

    /** @throws ProgramException if it does not exist or is not executable */
    Path find(String program) {
        boolean seen = false;
        boolean folder = false;
        for (Path place : places(program)) {
            if (Files.isRegularFile(place) && Files.isExecutable(place)) {
                return place;
            }
            seen |= Files.exists(place);
            folder |= Files.isDirectory(place);
        }
        if (folder) {
            throw ProgramException.isFolder(program);
        }
        throw seen ? ProgramException.notExecutable(program) : ProgramException.notFound(program);
    }

    private List<Path> places(String program) {
        List<Path> places = new ArrayList<>();
        try {
            if (program.isEmpty()) {
                return places;
            }
            if (program.contains("/") || program.contains(File.separator)) {
                return List.of(workingDirectory.resolve(program));
            }
            for (String folder :
                    environment.getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator, -1)) {
                // An empty entry means the working directory; the dot keeps the system from searching PATH again.
                places.add(workingDirectory
                        .resolve(folder.isEmpty() ? "." : folder)
                        .resolve(program));
            }
        } catch (InvalidPathException e) {
            return places;
        }
        return places;
    }
}
