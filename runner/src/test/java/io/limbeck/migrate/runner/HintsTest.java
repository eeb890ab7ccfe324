package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.runner.arguments.Argument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands and options that messages name exist. In Maven they then exist too: both shells have the same. */
class HintsTest {
    private static final Pattern COMMAND = Pattern.compile(
            "\\bcommand\\(\"([a-z-]+)\"\\)"
                    + "((?:\\s*\\.(?:with|option|message)\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*+\"|\\((?:[^()]|\\([^()]*+\\))*+\\))*+\\))*+)");
    private static final Pattern OPTION = Pattern.compile("\\b(?:option|ofOption)\\(\"([a-z-]+)\"");

    private final GlobalOptions global = new GlobalOptions();

    @Test
    void everyCommandHasTheArgumentsThatHintsGiveIt() {
        List<MatchResult> hints = found(COMMAND);
        assertThat(hints).hasSizeGreaterThan(40);

        for (MatchResult hint : hints) {
            String typed = hint.group();
            assertThat(Commands.NAMES).as(typed).contains(hint.group(1));
            Command command = Commands.make(hint.group(1));
            Matcher options = OPTION.matcher(hint.group(2));
            while (options.find()) {
                assertThat(option("--" + options.group(1), command)).as(typed).isPresent();
            }
            if (hint.group(2).contains(".message(")) {
                assertThat(option("--message", command)).as(typed).isPresent();
            }
            if (hint.group(2).contains(".with(")) {
                assertThat(command.positionals()).as(typed).isNotEmpty();
            }
        }
    }

    @Test
    void everyOptionExistsAsItIsSpelled() {
        TreeSet<String> options =
                found(OPTION).stream().map(option -> option.group(1)).collect(Collectors.toCollection(TreeSet::new));
        options.add("message");
        assertThat(options).hasSizeGreaterThan(15);

        for (String option : options) {
            String spelled = Hint.ofOption(option).text();
            assertThat(Commands.NAMES).as(spelled).map(Commands::make).anyMatch(command -> {
                Optional<Argument<?>> found = option("--" + option, command);
                return found.isPresent() && found.equals(option(spelled, command));
            });
        }
    }

    private Optional<Argument<?>> option(String name, Command command) {
        return command.option(name).or(() -> global.option(name));
    }

    private static List<MatchResult> found(Pattern pattern) {
        return Stream.of("core", "shell")
                .map(module -> Path.of("..", module, "src/main/java"))
                .flatMap(HintsTest::sources)
                .flatMap(source -> pattern.matcher(source).results())
                .toList();
    }

    /** Those that contain hints. */
    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(HintsTest::content)
                    .filter(source -> source.contains("import io.limbeck.migrate.advice.Hint;"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
