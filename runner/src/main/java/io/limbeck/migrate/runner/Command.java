package io.limbeck.migrate.runner;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command's name, options and arguments; subclasses declare each as a field. Uses picocli's programmatic model, because
 * reading annotations would double a command's startup time.
 */
abstract class Command {
    private final CommandSpec spec;

    Command(String name, String description) {
        spec = CommandSpec.wrapWithoutInspection(this).name(name);
        spec.usageMessage().description(description);
    }

    final CommandSpec spec() {
        return spec;
    }

    /** An option without a value. */
    final Flag flag(String description, String... names) {
        OptionSpec.Builder option =
                OptionSpec.builder(names).type(boolean.class).arity("0");
        return new Flag(add(option.description(description)));
    }

    final Value<String> text(String label, String description, String... names) {
        return new Value<>(add(textOption(label, description, names)));
    }

    final Value<String> requiredText(String label, String description, String... names) {
        return new Value<>(add(textOption(label, description, names).required(true)));
    }

    /** May be repeated. */
    final Values texts(String label, String description, String... names) {
        OptionSpec.Builder option =
                OptionSpec.builder(names).paramLabel(label).type(List.class).auxiliaryTypes(String.class);
        return new Values(add(option.arity("1").description(description)));
    }

    final Value<Integer> number(String label, String description, String... names) {
        OptionSpec.Builder option = OptionSpec.builder(names).paramLabel(label).type(Integer.class);
        return new Value<>(add(option.arity("1").description(description)));
    }

    final Value<String> argument(String label, String description) {
        return new Value<>(add(argument(label, description, "1").type(String.class)));
    }

    final Value<String> optionalArgument(String label, String description) {
        return new Value<>(add(argument(label, description, "0..1").type(String.class)));
    }

    /** After one that is required. */
    final Value<String> optionalSecondArgument(String label, String description) {
        return new Value<>(add(argument(label, description, "0..1").index("1").type(String.class)));
    }

    /** Any number. */
    final Values arguments(String label, String description) {
        PositionalParamSpec.Builder argument =
                argument(label, description, "0..*").type(List.class);
        return new Values(add(argument.auxiliaryTypes(String.class)));
    }

    /** For options that none of the methods above can describe. */
    ArgSpec add(OptionSpec.Builder option) {
        OptionSpec built = option.build();
        spec.addOption(built);
        return built;
    }

    private ArgSpec add(PositionalParamSpec.Builder argument) {
        PositionalParamSpec built = argument.build();
        spec.addPositional(built);
        return built;
    }

    static OptionSpec.Builder flagOption(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0").description(description);
    }

    private static OptionSpec.Builder textOption(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .description(description);
    }

    private static PositionalParamSpec.Builder argument(String label, String description, String arity) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index(arity.endsWith("*") ? "0..*" : "0")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .description(description);
    }
}
