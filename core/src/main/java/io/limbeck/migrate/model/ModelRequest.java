package io.limbeck.migrate.model;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.NameCase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The requested model, and where to find its classes.
 *
 * @param classPath the folders and jars to search, in order; an ORM and its dependencies are loaded from them too, unless {@code parent}
 *     has them
 * @param parent the parent class loader: the platform's if the class path is complete, the application's if it is running
 * @param model the setting, such as {@code jpa}, {@code jpa:package,package} (including sub-packages) or {@code jpa-unit:NAME}
 * @param settings the settings {@code model.hibernate.*}, by the rest of their key; they override those of a persistence unit
 * @param environment the environment variables that the application would see
 * @param database the name of a database product ({@code sqlite}), or the class name of a Hibernate dialect
 * @param server the actual server; empty for the oldest supported version
 * @param unquotedNames how this database folds unquoted names; empty for the product's default
 */
public record ModelRequest(
        List<Path> classPath,
        ClassLoader parent,
        String model,
        Map<String, String> settings,
        Map<String, String> environment,
        String database,
        Optional<ServerVersion> server,
        Optional<NameCase> unquotedNames) {
    public ModelRequest {
        classPath = List.copyOf(classPath);
        requireNonNull(parent, "parent");
        requireNonNull(model, "model");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        environment = Map.copyOf(environment);
        requireNonNull(database, "database");
        requireNonNull(server, "server");
        requireNonNull(unquotedNames, "unquotedNames");
    }

    /** For a database that folds names as is usual for the product. */
    public ModelRequest(
            List<Path> classPath, ClassLoader parent, String model, Map<String, String> settings, String database) {
        this(classPath, parent, model, settings, Map.of(), database, Optional.empty(), Optional.empty());
    }
}
