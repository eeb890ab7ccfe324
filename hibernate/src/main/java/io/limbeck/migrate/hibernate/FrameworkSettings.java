package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.internal.application.ApplicationSettings;
import io.limbeck.migrate.internal.application.Resources;
import io.limbeck.migrate.model.ModelRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the application's own files say for its framework, read from the model's class path. */
record FrameworkSettings(ApplicationSettings application) {
    static FrameworkSettings of(ModelRequest request) {
        return new FrameworkSettings(
                ApplicationSettings.read(path -> find(request.classPath(), path), request.environment()));
    }

    private static Optional<Resources.Resource> find(List<Path> classPath, String path) {
        for (Path entry : classPath) {
            if (Files.exists(entry)) {
                Optional<byte[]> found = ClassFiles.read(entry, path);
                if (found.isPresent()) {
                    String place =
                            Files.isDirectory(entry) ? entry.resolve(path).toString() : entry + "!/" + path;
                    return Optional.of(new Resources.Resource(place, found.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Settings that may change tables and are not read, one sentence each. */
    List<String> notRead() {
        List<String> names = new ArrayList<>(SpringSettings.notRead(application));
        names.addAll(QuarkusSettings.notRead(application));
        return names.stream()
                .map(name -> name + " is not read; what it changes in the tables must be set as model.hibernate.*.")
                .toList();
    }
}
