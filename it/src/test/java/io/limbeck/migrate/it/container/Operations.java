package io.limbeck.migrate.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What {@code docs/operations.md} and the team's guide tell people to type in front of containers. */
final class Operations {
    private Operations() {}

    /** Lines that begin with a dollar sign, continued behind a backslash; in the guide, which has none, lines of docker. */
    static List<String> commands() {
        List<String> commands = new ArrayList<>();
        text("operations.md")
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .forEach(commands::add);
        for (String guide : List.of("guide.md", "guide.ru.md")) {
            text(guide)
                    .lines()
                    .map(String::strip)
                    .filter(Operations::isOfDocker)
                    .forEach(commands::add);
        }
        return commands;
    }

    private static boolean isOfDocker(String line) {
        return line.startsWith("docker ") || line.startsWith("docker-compose ");
    }

    private static String text(String document) {
        try {
            return Files.readString(Image.REPOSITORY.resolve("docs").resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
