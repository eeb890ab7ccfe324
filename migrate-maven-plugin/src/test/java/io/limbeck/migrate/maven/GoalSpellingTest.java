package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.internal.graph.GraphFailures;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoalSpellingTest {
    private static final PluginDescriptor PLUGIN = plugin();

    private final GoalSpelling spelling = GoalSpelling.of(PLUGIN);

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(Hint.command("history"), "mvn migrate:history"),
                Arguments.of(
                        Hint.command("history").option("rev-range", ":current"),
                        "mvn migrate:history -DrevRange=:current"),
                Arguments.of(Hint.command("history").option("graph"), "mvn migrate:history -Dgraph"),
                Arguments.of(Hint.command("downgrade").with("base"), "mvn migrate:downgrade -Drevision=base"),
                Arguments.of(
                        Hint.command("upgrade").with("shopping@head"), "mvn migrate:upgrade -Drevision=shopping@head"),
                Arguments.of(
                        Hint.command("stamp").option("purge").with(List.of("ae10", "b81f")),
                        "mvn migrate:stamp -Drevision=ae10,b81f -Dpurge"),
                Arguments.of(
                        Hint.command("revision").message("…").option("rev-id", "b2"),
                        "mvn migrate:revision -Dmessage=\"…\" -DrevId=b2"),
                Arguments.of(
                        Hint.command("upgrade").with("heads").option("url", "URL"),
                        "mvn migrate:upgrade -Drevision=heads -Dmigrate.url=URL"),
                Arguments.of(
                        Hint.command("revision")
                                .option("autogenerate")
                                .message("…")
                                .option("rename", "a=b,c=d"),
                        "mvn migrate:revision -Dautogenerate -Dmessage=\"…\" -Drename=a=b,c=d"),
                Arguments.of(
                        Hint.command("upgrade").option("accept-changed", "a1,b2"),
                        "mvn migrate:upgrade -DacceptChanged=a1,b2"),
                Arguments.of(
                        Hint.command("upgrade").with("head").option("resume", "retry"),
                        "mvn migrate:upgrade -Drevision=head -Dresume=retry"),
                Arguments.of(Hint.command("ensure-version"), "mvn migrate:ensure-version"),
                Arguments.of(
                        Hint.command("import").with("tool", "alembic").with("dir", "DIR"),
                        "mvn migrate:import -Dtool=alembic -Ddir=DIR"),
                Arguments.of(Hint.ofOption("migrations"), "-Dmigrate.migrations"),
                Arguments.of(Hint.ofOption("config", "FILE"), "-Dconfig=FILE"),
                Arguments.of(Hint.ofOption("heads"), "-Dheads"),
                Arguments.of(Hint.ofOption("debug"), "-Ddebug"),
                Arguments.of(
                        Hint.ofOption("allow", "drop-table:a,drop-table:b.c"), "-Dallow=drop-table:a,drop-table:b.c"),
                Arguments.of(Hint.ofOption("resume", "applied"), "-Dresume=applied"),
                Arguments.of(Hint.ofOption("rename", "old=new"), "-Drename=old=new"),
                Arguments.of(Hint.ofOption("no-rename"), "-DnoRename"),
                Arguments.of(Hint.ofOption("backup"), "-Dbackup"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hintsAreGoalsAndProperties(Hint hint, String goal) {
        assertThat(spelling.of(hint)).isEqualTo(goal);
    }

    @Test
    void textAroundHintsRemains() {
        Advice advice = Advice.of("Run migrate with a JDK (--tmpfs /tmp:exec), see 'migrate upgrade': `")
                .and(Hint.command("current"))
                .and("`.");

        assertThat(spelling.of(advice))
                .isEqualTo("Run migrate with a JDK (--tmpfs /tmp:exec), see 'migrate upgrade': `mvn migrate:current`.");
    }

    @Test
    void remedyForSeveralHeadsIsTheMergeGoal() {
        GraphException severalHeads = GraphFailures.multipleHeads(
                "head", List.of("19c75ad3be82", "e8f20b6c7d13"), Optional.of("7e29c4158bd0"));

        assertThat(spelling.of(severalHeads.advice()))
                .contains("mvn migrate:merge -Drevision=heads -Dmessage=\"…\"")
                .doesNotContain("migrate merge");
    }

    @Test
    void everyCommandThatMessagesNameIsAGoal() {
        assertThat(PLUGIN.getMojos())
                .extracting(MojoDescriptor::getGoal)
                .containsAll(named("\\bcommand\\(\"([a-z-]+)\"\\)"));
    }

    @Test
    void everyOptionThatMessagesNameIsAParameterOrASetting() {
        Set<String> settings =
                Arrays.stream(ConfigKey.values()).map(ConfigKey::key).collect(Collectors.toSet());
        Set<String> options = named("\\b(?:option|ofOption)\\(\"([a-z-]+)\"");
        options.addAll(named("\\bwith\\(\"([a-z-]+)\", "));
        assertThat(options).hasSizeGreaterThan(15);

        for (String option : options) {
            String property = spelling.of(Hint.ofOption(option)).substring("-D".length());
            assertThat(spelling.parameters().contains(property)
                            || settings.contains(property.replaceFirst("^migrate\\.", "")))
                    .as(property)
                    .isTrue();
        }
    }

    /** What the sources name, by the first group. */
    private static Set<String> named(String pattern) {
        Pattern name = Pattern.compile(pattern);
        return Stream.of("core", "shell")
                .map(module -> Path.of("..", module, "src/main/java"))
                .flatMap(folder -> sources(folder).stream())
                .filter(source -> source.contains("import io.limbeck.migrate.advice.Hint;"))
                .flatMap(source -> name.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(GoalSpellingTest::content)
                    .toList();
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

    private static PluginDescriptor plugin() {
        try (Reader descriptor = new InputStreamReader(
                GoalSpellingTest.class.getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            return new PluginDescriptorBuilder().build(descriptor);
        } catch (Exception e) {
            throw new IllegalStateException("The plugin's descriptor cannot be read", e);
        }
    }
}
