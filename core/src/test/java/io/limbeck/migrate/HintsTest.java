package io.limbeck.migrate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.Sources.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both shells print names commands and options as {@code Hint}s, which each shell spells: no text spells them itself. */
final class HintsTest {
    /** Texts that spell an option, and why they may: the end of the file's name, and the option. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            // Describes keys in the file that `init` writes and on the reference page, which both shells share.
            "config/ConfigKey.java",
            Set.of("--backup", "--allow"),
            // The entrypoint of a container, which is not a goal.
            "dialect/DatabaseFailures.java",
            Set.of("--no-upgrade"));

    private static final Path COMMANDS = Sources.ROOT.resolve("docs/reference/commands.md");

    @ParameterizedTest
    @ValueSource(strings = {"core", "shell", "hibernate"})
    void textsDoNotSpellCommands(String module) {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.ofModule(module)) {
            String name = Sources.name(file);
            for (Text text : Sources.literals(Sources.content(file))) {
                spelled(text.text()).stream()
                        .filter(spelled -> !isAllowed(name, spelled))
                        .map(spelled -> name + ":" + text.line() + ": " + spelled)
                        .forEach(found::add);
            }
        }
        assertThat(found)
                .as(
                        "commands and options in texts: write Advice.of(\"…: \").and(Hint.command(\"upgrade\").with(\"heads\"));"
                                + " the test's ALLOWED lists exceptions")
                .isEmpty();
    }

    @Test
    void spelledCommandsAreFound() {
        assertThat(spelled("Join them: migrate merge heads -m \"…\"")).containsExactly("-m", "migrate merge");
        assertThat(spelled("Omit --sql-script; migrate writes Java, see migrate.properties"))
                .containsExactly("--sql-script");
        assertThat(spelled("pg_dump --file={{file}}")).isEmpty();
    }

    private static Set<String> spelled(String text) {
        return Spelled.PATTERN
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isAllowed(String file, String spelled) {
        return ALLOWED.entrySet().stream()
                .anyMatch(entry ->
                        file.endsWith("/" + entry.getKey()) && entry.getValue().contains(spelled));
    }

    /** By the page on the commands, which is generated from the runner's model. */
    private static final class Spelled {
        private static final String PAGE = Sources.content(COMMANDS);

        static final Pattern PATTERN = Pattern.compile("\\bmigrate (?:" + all("(?m)^## ([a-z-]+)$")
                + ")\\b|(?<![\\w-])(?:" + all("(--[a-z][a-z-]+)") + "|-[a-z](?= \\\\?[\"A-Z:]))(?![\\w-])");

        private static String all(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(PAGE);
            return found.results().map(match -> match.group(1)).distinct().collect(joining("|"));
        }
    }
}
