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
 * Which model is wanted, and where its classes are.
 *
 * @param classPath the folders and jars that are searched, in order; an ORM and what it needs are loaded from them too, unless
 *     {@code parent} has them
 * @param parent what the classes of {@code classPath} see beside each other: the platform's loader when the class path is
 *     whole, the application's own when it already runs
 * @param model the setting, such as {@code jpa}, {@code jpa:package,package} (sub-packages included) or {@code jpa-unit:NAME}
 * @param settings the members of {@code model.hibernate.}, by what follows it; stronger than those of a persistence unit
 * @param environment the environment variables that the application would see
 * @param database the word for a database ({@code sqlite}), or the class name of a Hibernate dialect
 * @param server the database as it is there; empty for the oldest that is supported
 * @param unquotedNames how this one keeps names without quotes; empty for as its kind usually does
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

    /** For a database that keeps names as its kind usually does. */
    public ModelRequest(
            List<Path> classPath, ClassLoader parent, String model, Map<String, String> settings, String database) {
        this(classPath, parent, model, settings, Map.of(), database, Optional.empty(), Optional.empty());
    }
}
