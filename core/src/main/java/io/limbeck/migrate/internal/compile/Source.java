package io.limbeck.migrate.internal.compile;

import static java.util.Objects.requireNonNull;

/**
 * A Java script to be compiled.
 *
 * @param displayName the file as the user knows it: a path, or {@code classpath:…}
 * @param className the binary name of the class that is the migration; need not be like the file's name
 * @param text the whole file; a byte order mark at its beginning is left out
 */
public record Source(String displayName, String className, String text) {
    public Source {
        requireNonNull(displayName, "displayName");
        requireNonNull(className, "className");
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
