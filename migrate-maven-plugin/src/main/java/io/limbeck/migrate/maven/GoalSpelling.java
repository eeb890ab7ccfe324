package io.limbeck.migrate.maven;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.advice.Hint.Argument;
import io.limbeck.migrate.advice.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * Hints as goals: {@code mvn migrate:merge -Drevision=heads -Dmessage="…"}.
 *
 * @param parameters the parameters of all goals; an option that is not among them is a setting
 */
record GoalSpelling(Set<String> parameters) implements Spelling {
    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

    GoalSpelling {
        parameters = Set.copyOf(parameters);
    }

    static GoalSpelling of(PluginDescriptor plugin) {
        return new GoalSpelling(plugin.getMojos().stream()
                .flatMap(GoalSpelling::parameters)
                .map(Parameter::getName)
                .collect(toUnmodifiableSet()));
    }

    private static Stream<Parameter> parameters(MojoDescriptor goal) {
        List<Parameter> parameters = goal.getParameters();
        return parameters == null ? Stream.of() : parameters.stream().filter(Parameter::isEditable);
    }

    @Override
    public String of(Hint hint) {
        List<String> typed = new ArrayList<>();
        if (!hint.command().isEmpty()) {
            typed.add("mvn migrate:" + hint.command());
        }
        List<String> positional = hint.arguments().stream()
                .filter(Argument::isPositional)
                .map(Argument::quoted)
                .toList();
        if (hint.command().equals("import")) {
            List<String> names = List.of("tool", "dir");
            for (int i = 0; i < positional.size(); i++) {
                typed.add("-D" + names.get(i) + "=" + positional.get(i));
            }
        } else if (!positional.isEmpty()) {
            typed.add("-Drevision=" + String.join(",", positional));
        }
        hint.arguments().stream()
                .filter(argument -> !argument.isPositional())
                .map(this::property)
                .forEach(typed::add);
        return String.join(" ", typed);
    }

    private String property(Argument argument) {
        String name = camelCase(argument.option());
        String property = parameters.contains(name) ? name : "migrate." + name;
        return "-D" + property + (argument.value().isEmpty() ? "" : "=" + argument.quoted());
    }

    /** {@code checkHeads} for {@code check-heads}. */
    private static String camelCase(String option) {
        return HYPHEN.matcher(option).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
