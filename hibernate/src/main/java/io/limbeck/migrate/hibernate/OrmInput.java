package io.limbeck.migrate.hibernate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.NameCase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that Hibernate is told, in an order that does not depend on the file system.
 *
 * @param loader sees the classes and Hibernate
 * @param mappingFiles resources of the loader
 * @param unquotedNames how the database keeps names without quotes; empty for as its dialect says
 * @param settings complete Hibernate names; a dialect among them, and nothing that leads to a connection
 */
public record OrmInput(
        ClassLoader loader,
        List<Class<?>> classes,
        List<String> packages,
        List<String> mappingFiles,
        Map<String, String> settings,
        Optional<NameCase> unquotedNames) {
    public OrmInput {
        requireNonNull(loader, "loader");
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        mappingFiles = List.copyOf(mappingFiles);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        requireNonNull(unquotedNames, "unquotedNames");
    }
}
