package io.limbeck.migrate.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that may say something about a setting.
 *
 * @param file the configuration file that was asked for; when none was, {@code migrate.properties} in the working directory is
 *     read if it is there
 * @param readsDefaultFile whether the file of the usual name is read when none is named
 * @param workingDirectory absolute; what is given on the command line or in the environment is relative to it
 * @param environmentName whose {@code name.key=} lines count
 * @param overrides what the command line, the plugin or the program sets; the last of a name counts
 * @param variables the process's environment
 */
record ConfigSources(
        Optional<Path> file,
        boolean readsDefaultFile,
        Path workingDirectory,
        Optional<String> environmentName,
        List<Setting> overrides,
        Map<String, String> variables) {
    /** The file that is read when none is named. */
    static final String DEFAULT_FILE = "migrate.properties";

    ConfigSources {
        requireNonNull(file, "file");
        requireNonNull(workingDirectory, "workingDirectory");
        requireNonNull(environmentName, "environmentName");
        overrides = List.copyOf(overrides);
        variables = Map.copyOf(variables);
    }
}
