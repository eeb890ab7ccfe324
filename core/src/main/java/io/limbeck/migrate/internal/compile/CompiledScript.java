package io.limbeck.migrate.internal.compile;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A script and its class files.
 *
 * @param classes by binary name, nested and anonymous ones too; the arrays are not to be changed
 */
record CompiledScript(Source source, Map<String, byte[]> classes) {
    CompiledScript {
        requireNonNull(source, "source");
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }
}
