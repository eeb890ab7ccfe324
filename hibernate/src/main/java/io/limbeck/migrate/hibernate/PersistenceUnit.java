package io.limbeck.migrate.hibernate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A unit of a {@code META-INF/persistence.xml}.
 *
 * @param root the class path entry that contains the file
 * @param classes the classes that it lists
 * @param mappingFiles resources of the class path
 * @param excludesUnlisted whether unlisted classes next to the file do not belong to it
 */
record PersistenceUnit(
        String name,
        Path root,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean excludesUnlisted,
        Map<String, String> properties) {
    PersistenceUnit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** Where its unlisted classes are: next to its file, and in the jars that it names by paths relative to the file. */
    List<Path> places() {
        return jarFiles.isEmpty()
                ? List.of(root)
                : Stream.concat(Stream.of(root), jarFiles.stream().map(root::resolveSibling))
                        .toList();
    }
}
