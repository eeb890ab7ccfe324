package io.limbeck.migrate.runner;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.shell.Editor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command can use.
 *
 * @param project empty if the command reads no configuration
 * @param editor the user's editor
 * @param environment the process's variables
 * @param environmentName the value of {@code -n}
 */
record Session(
        Optional<Migrator> project,
        Editor editor,
        Path workingDirectory,
        Map<String, String> environment,
        Optional<String> environmentName) {
    Session {
        requireNonNull(project, "project");
        requireNonNull(editor, "editor");
        requireNonNull(workingDirectory, "workingDirectory");
        environment = Map.copyOf(environment);
        requireNonNull(environmentName, "environmentName");
    }

    Migrator migrator() {
        return project.orElseThrow();
    }
}
