package io.limbeck.migrate.it;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;

/** Both shells know the same commands, and the same options of each: what the jar's help says, and what the plugin's descriptor says. */
class ParityIT {
    /** Settings by their keys in Maven, {@code -Dmigrate.url}. */
    private static final Set<String> SETTINGS = Set.of("url", "username", "migrations");
    /** A goal's positional arguments have names. */
    private static final Map<String, String> ARGUMENTS = Map.of("R", "revision", "DIR", "dir", "TOOL", "tool");
    /** Maven has these words for itself. */
    private static final Set<String> MAVENS_OWN = Set.of("help", "version");
    /** Nothing that a command line needs: {@code settings.xml}, the POM, builds that leave migrate out. */
    private static final Set<String> ONLY_IN_MAVEN = Set.of("serverId", "settings", "skip");
    /** They have no configuration. */
    private static final Set<String> NOT_ON_A_PROJECT = Set.of("init", "help");

    /** It ends in another program, which a build does not. */
    private static final Set<String> ONLY_IN_THE_JAR = Set.of("entrypoint");

    private static final Pattern COMMAND = Pattern.compile("  ([a-z][a-z-]*) .*");
    private static final Pattern LONG_OPTION = Pattern.compile("(?<![\\w-])(?:--([a-z][a-z-]*)|-(x)\\b)");

    @Test
    void goalsAreTheCommands() throws Exception {
        assertThat(goals().keySet()).isEqualTo(commands());
    }

    @Test
    void parametersAreTheOptions() throws Exception {
        Map<String, Set<String>> goals = goals();
        Set<String> global = globalOptions();
        for (String command : commands()) {
            if (NOT_ON_A_PROJECT.contains(command)) {
                continue;
            }
            Set<String> options = new TreeSet<>(global);
            options.addAll(ownOptions(command));
            assertThat(goals.get(command)).as(command).isEqualTo(options);
        }
        assertThat(goals.get("init")).containsAll(ownOptions("init")).contains("json", "quiet");
    }

    /** An argument that a command requires, a goal requires too; where there is a default, both have one. */
    @Test
    void argumentsAreRequiredInBothOrInNeither() throws Exception {
        for (MojoDescriptor goal : descriptor().getMojos()) {
            Optional<Parameter> revision = goal.getParameters().stream()
                    .filter(parameter -> parameter.getName().equals("revision"))
                    .findFirst();
            if (revision.isPresent()) {
                String usage = help(goal.getGoal()).outLines().get(0);
                boolean optional = usage.contains("[R]");
                assertThat(revision.get().getDefaultValue() != null).as(usage).isEqualTo(optional);
            }
        }
    }

    private static Set<String> commands() {
        return section("Commands:")
                .map(COMMAND::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .filter(command -> !ONLY_IN_THE_JAR.contains(command))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> globalOptions() {
        Set<String> options = section("Global options")
                .filter(line -> line.startsWith("  -"))
                .map(line -> line.strip().split(" {2,}")[0])
                .flatMap(ParityIT::longNames)
                .collect(toCollection(TreeSet::new));
        options.removeAll(MAVENS_OWN);
        options.removeAll(SETTINGS);
        return options;
    }

    /** The lines of the jar's help from {@code title} to the next blank one. */
    private static Stream<String> section(String title) {
        return help().outLines().stream()
                .dropWhile(line -> !line.startsWith(title))
                .skip(1)
                .takeWhile(line -> !line.isBlank());
    }

    /** By the usage line: {@code Usage: migrate upgrade [R] [--sql]}. */
    private static Set<String> ownOptions(String command) {
        String usage = help(command).outLines().get(0).replaceFirst("Usage: migrate " + command, "");
        Stream<String> arguments = Arrays.stream(
                        usage.replaceAll("--[a-z-]+( [A-Z:=]+)?", "").split("[^A-Z]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Objects.requireNonNull(ARGUMENTS.get(word), word));
        return Stream.concat(arguments, longNames(usage)).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> longNames(String text) {
        return LONG_OPTION
                .matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .map(ParityIT::camelCase);
    }

    private static String camelCase(String name) {
        return Pattern.compile("-([a-z])").matcher(name).replaceAll(match -> match.group(1)
                .toUpperCase());
    }

    private static Run help(String... topic) {
        String[] arguments =
                Stream.concat(Stream.of("help"), Arrays.stream(topic)).toArray(String[]::new);
        return RunnerJar.run(Path.of("").toAbsolutePath(), arguments).succeeds();
    }

    /** The names of what a user can say to each goal. */
    private static Map<String, Set<String>> goals() throws Exception {
        Map<String, Set<String>> goals = new TreeMap<>();
        for (MojoDescriptor goal : descriptor().getMojos()) {
            Set<String> names = goal.getParameters().stream()
                    .filter(Parameter::isEditable)
                    .map(Parameter::getName)
                    .collect(toCollection(TreeSet::new));
            names.removeAll(ONLY_IN_MAVEN);
            goals.put(goal.getGoal(), names);
        }
        return goals;
    }

    private static PluginDescriptor descriptor() throws Exception {
        try (Reader text = new InputStreamReader(
                ParityIT.class.getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            return new PluginDescriptorBuilder().build(text);
        }
    }
}
