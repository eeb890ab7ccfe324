package io.limbeck.migrate.maven;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.advice.Hint.Argument;
import io.limbeck.migrate.advice.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, String> positional = new LinkedHashMap<>();
        hint.arguments().stream()
                .filter(Argument::isPositional)
                .forEach(argument ->
                        positional.merge(argument.name(), argument.quoted(), (one, other) -> one + "," + other));
        positional.forEach((name, values) -> typed.add("-D" + name + "=" + values));
        hint.arguments().stream()
                .filter(argument -> !argument.isPositional())
                .map(this::property)
                .forEach(typed::add);
        return String.join(" ", typed);
    }

    private String property(Argument argument) {
        String name = camelCase(argument.name());
        String property = parameters.contains(name) ? name : "migrate." + name;
        return "-D" + property + (argument.value().isEmpty() ? "" : "=" + argument.quoted());
    }

    /** {@code checkHeads} for {@code check-heads}. */
    private static String camelCase(String option) {
        return HYPHEN.matcher(option).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
