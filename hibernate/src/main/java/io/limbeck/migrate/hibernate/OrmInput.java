package io.limbeck.migrate.hibernate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.NameCase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The complete input for Hibernate, in an order that does not depend on the file system.
 *
 * @param loader the class loader of the classes and Hibernate
 * @param mappingFiles resources of the loader
 * @param unquotedNames how the database folds unquoted names; empty for the dialect's default
 * @param settings with Hibernate's own names; includes a dialect, and nothing that would open a connection
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
