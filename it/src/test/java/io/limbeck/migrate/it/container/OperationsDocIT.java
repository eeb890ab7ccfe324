package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/operations.md} and the guide tell nothing that no test types. That tests type what they tell, {@link Scenario#type}
 * looks after.
 */
class OperationsDocIT {
    private static final Path SOURCES = Image.REPOSITORY.resolve("it/src/test/java/io/limbeck/migrate/it/container");

    @Test
    void everyCommandInTheDocsIsRunByATest() throws IOException {
        String typed;
        try (Stream<Path> files = Files.list(SOURCES)) {
            typed = files.map(OperationsDocIT::literals).collect(Collectors.joining("\n"));
        }
        assertThat(Operations.commands()).isNotEmpty().allSatisfy(command -> assertThat(typed)
                .contains('"' + command + '"'));
    }

    /** A source with its literals put together and unescaped. */
    private static String literals(Path file) {
        try {
            return Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
