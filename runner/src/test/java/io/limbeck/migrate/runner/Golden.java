package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are compared with what the code says; {@code -Dgolden.update} rewrites them. */
final class Golden {
    private Golden() {}

    static void assertMatches(Path file, String text) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("golden file %s (-Dgolden.update rewrites it)", file)
                .isEqualTo(Files.readString(file));
    }
}
