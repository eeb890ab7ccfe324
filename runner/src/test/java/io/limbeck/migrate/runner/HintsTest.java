package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.advice.Hint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands and options that messages name exist. In Maven they then exist too: both shells have the same. */
class HintsTest {
    private static final Pattern COMMAND = Pattern.compile(
            "\\bcommand\\(\"([a-z-]+)\"\\)"
                    + "((?:\\s*\\.(?:with|option|message)\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*+\"|\\((?:[^()]|\\([^()]*+\\))*+\\))*+\\))*+)");
    private static final Pattern OPTION = Pattern.compile("\\b(?:option|ofOption)\\(\"([a-z-]+)\"");

    private final CommandLine model = CommandModel.of(new GlobalOptions(), Commands.NAMES);

    @Test
    void everyCommandHasTheArgumentsThatHintsGiveIt() {
        List<MatchResult> hints = found(COMMAND);
        assertThat(hints).hasSizeGreaterThan(40);

        for (MatchResult hint : hints) {
            String typed = hint.group();
            assertThat(model.getSubcommands()).as(typed).containsKey(hint.group(1));
            CommandSpec command = model.getSubcommands().get(hint.group(1)).getCommandSpec();
            Matcher options = OPTION.matcher(hint.group(2));
            while (options.find()) {
                assertThat(command.findOption("--" + options.group(1)))
                        .as(typed)
                        .isNotNull();
            }
            if (hint.group(2).contains(".message(")) {
                assertThat(command.findOption("--message")).as(typed).isNotNull();
            }
            if (hint.group(2).contains(".with(")) {
                assertThat(command.positionalParameters()).as(typed).isNotEmpty();
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
            assertThat(model.getSubcommands().values())
                    .as(spelled)
                    .map(CommandLine::getCommandSpec)
                    .anyMatch(command -> command.findOption("--" + option) != null
                            && command.findOption("--" + option) == command.findOption(spelled));
        }
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
