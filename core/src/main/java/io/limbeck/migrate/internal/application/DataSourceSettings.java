package io.limbeck.migrate.internal.application;

import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database that a project of Spring Boot or Quarkus connects to. A placeholder without a value stays as it is.
 *
 * @param url as JDBC takes it
 */
public record DataSourceSettings(String url, Optional<String> username) {
    private static final List<String> FOLDERS = List.of("", "src/main/resources", "target/classes");

    /** Looks in the files of a project's sources; empty where none names a database. */
    public static Optional<DataSourceSettings> of(Path project, Map<String, String> environment) {
        ApplicationSettings settings = ApplicationSettings.read(path -> find(project, path), environment);
        return of(settings, "spring.datasource.url", "spring.datasource.username")
                .or(() -> of(settings.inProduction(), "quarkus.datasource.jdbc.url", "quarkus.datasource.username"));
    }

    private static Optional<DataSourceSettings> of(ApplicationSettings settings, String url, String username) {
        return value(settings, url).map(found -> new DataSourceSettings(found, value(settings, username)));
    }

    private static Optional<String> value(ApplicationSettings settings, String key) {
        try {
            return settings.get(key);
        } catch (UsageException e) {
            return settings.raw(key); // its environment variable is set where the application runs
        }
    }

    private static Optional<Resources.Resource> find(Path project, String path) {
        for (String folder : FOLDERS) {
            Path file = project.resolve(folder).resolve(path);
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(new Resources.Resource(file.toString(), Files.readAllBytes(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read " + file, e);
                }
            }
        }
        return Optional.empty();
    }
}
