package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing as each database says it, side by side: sections under {@code == name ==}, in the order of their names.
 *
 * <p>{@code -Dgolden.update} writes what is found instead of comparing with it.
 */
final class GoldenFile {
    private final Path file;

    GoldenFile(Path file) {
        this.file = file;
    }

    void check(String section, String found) {
        Map<String, String> sections = read();
        if (System.getProperty("golden.update") != null) {
            sections.put(section, found.strip());
            write(sections);
        }
        assertThat(found.strip())
                .as("%s, section %s; -Dgolden.update rewrites it", file, section)
                .isEqualTo(sections.getOrDefault(section, "(none)"));
    }

    /** What each database says, by its name. */
    Map<String, String> sections() {
        return read();
    }

    private Map<String, String> read() {
        Map<String, String> sections = new TreeMap<>();
        if (!Files.exists(file)) {
            return sections;
        }
        try {
            for (String part : Files.readString(file).split("(?m)^== ", -1)) {
                int end = part.indexOf(" ==\n");
                if (end > 0) {
                    sections.put(part.substring(0, end), part.substring(end + 4).strip());
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Map<String, String> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach((name, said) ->
                text.append("== ").append(name).append(" ==\n").append(said).append("\n\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text.toString().stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
