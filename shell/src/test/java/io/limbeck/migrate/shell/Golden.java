package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts under {@code src/test/resources/golden/shell}; {@code -Dgolden.update} rewrites them. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/shell");

    private Golden() {}

    static void assertMatches(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("golden file %s (-Dgolden.update rewrites it)", file)
                .isEqualTo(Files.readString(file));
    }
}
