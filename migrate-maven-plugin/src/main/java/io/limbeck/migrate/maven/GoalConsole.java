package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.shell.Colour;
import io.limbeck.migrate.shell.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;

/**
 * The console of a goal: Maven's own streams, which {@code mvn -l FILE} and the Maven daemon redirect, in UTF-8 whatever the locale. With
 * {@code mvn -B}, it is never a terminal.
 */
record GoalConsole(MavenSession session) {
    Console open() {
        boolean terminal =
                session.getRequest().isInteractiveMode() && Console.ofProcess().terminal();
        return Console.of(utf8(System.out), utf8(System.err)).withTerminal(terminal);
    }

    /**
     * The same console, with or without colour.
     *
     * @param wish the user's setting; if it is empty, Maven's own {@code -Dstyle.color} applies
     * @throws UsageException if it is not a colour mode
     */
    Console colour(Console console, String wish) {
        String mode = wish.isEmpty() ? session.getUserProperties().getProperty("style.color", "auto") : wish;
        return console.withColour(mode(mode), System.getenv());
    }

    private static Colour mode(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> Colour.AUTO;
            case "always" -> Colour.ALWAYS;
            case "never" -> Colour.NEVER;
            default ->
                throw new UsageException(
                        "-Dcolor=" + name + " is not a colour mode.", "Set it to auto, always or never.");
        };
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
