package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.graph.RevisionHeader;

/**
 * A script in Java: one top-level class that carries {@code @Revision}.
 *
 * @param packageName empty for the unnamed package
 * @param className the simple name of the class
 */
public record JavaScript(
        RevisionHeader header, String checksum, ScriptSource source, String packageName, String className)
        implements Script {
    public JavaScript {
        requireNonNull(header, "header");
        requireNonNull(checksum, "checksum");
        requireNonNull(source, "source");
        requireNonNull(packageName, "packageName");
        requireNonNull(className, "className");
    }

    /** The name to load the class by. */
    public String binaryName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
