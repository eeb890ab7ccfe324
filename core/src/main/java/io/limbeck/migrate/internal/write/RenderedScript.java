package io.limbeck.migrate.internal.write;

import static java.util.Objects.requireNonNull;

/**
 * A script ready to be written.
 *
 * @param fileName without folders
 * @param text with {@code \n} at the end of each line
 */
public record RenderedScript(String fileName, String text) {
    public RenderedScript {
        requireNonNull(fileName, "fileName");
        requireNonNull(text, "text");
    }
}
