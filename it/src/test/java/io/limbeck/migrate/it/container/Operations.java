package io.limbeck.migrate.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/operations.md}. */
final class Operations {
    private Operations() {}

    /** The commands in it: lines of a code block that begin with a dollar sign, continued behind a backslash. */
    static List<String> commands() {
        List<String> commands = new ArrayList<>();
        try {
            String text = Files.readString(Image.REPOSITORY.resolve("docs/operations.md"))
                    .replaceAll("\\\\\n\\s*", "");
            text.lines()
                    .filter(line -> line.startsWith("$ "))
                    .map(line -> line.substring(2))
                    .forEach(commands::add);
            return commands;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
