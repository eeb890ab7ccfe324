package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.runner.arguments.Argument;
import io.limbeck.migrate.runner.arguments.Argument.Count;
import io.limbeck.migrate.runner.arguments.CommandArguments;
import io.limbeck.migrate.runner.arguments.CommandLineException;
import io.limbeck.migrate.runner.arguments.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Our parser and picocli, given the same declarations, make the same of random command lines: values, errors and their texts. */
class ParserJudgeTest {
    private static final int LINES = 5_000;
    private static final char HIDDEN_MINUS = '\uE02D';

    private final Random random = new Random(17);

    @Test
    void randomLinesBecomeWhatPicocliMakesOfThem() {
        int fine = 0;
        for (int i = 0; i < LINES; i++) {
            List<String> line = line();
            String ours = ours(line);

            assertThat(ours).as(line.toString()).isEqualTo(picocli(line));
            fine += ours.startsWith("[") ? 1 : 0;
        }
        assertThat(fine).as("valid ones").isBetween(LINES / 10, LINES * 9 / 10);
    }

    @Test
    void repeatableOptionBeforeTheCommandAddsToThoseAfterIt() {
        assertThat(ours(List.of("-x", "a", "upgrade", "-x", "b"))).contains("[a, b]");
    }

    @Test
    void attachedValueMayBeTheNameOfACommand() {
        assertThat(ours(List.of("--name=upgrade", "upgrade"))).contains("[upgrade]");
        assertThat(ours(List.of("--name", "upgrade"))).contains("Expected parameter for option '--name'");
    }

    private List<String> line() {
        String name = any(Commands.NAMES);
        List<Argument<?>> near = new ArrayList<>(Commands.make(name).options());
        near.addAll(new GlobalOptions().options());
        List<String> line = new ArrayList<>();
        int before = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < before; i++) {
            add(line, new GlobalOptions().options());
        }
        // picocli forgets these when the command has some too; with us, all count.
        line.removeIf(word -> word.startsWith("-x"));
        if (random.nextInt(30) != 0) {
            line.add(name);
        }
        int after = random.nextInt(5);
        for (int i = 0; i < after; i++) {
            add(line, near);
        }
        return line;
    }

    private void add(List<String> line, List<Argument<?>> near) {
        Argument<?> option = any(near);
        String name = any(option.names());
        String value = value(option);
        switch (random.nextInt(12)) {
            case 0 -> line.add(any(List.of("head", "a1", "-1", "+1", "", "-", "-2:", "x=y", "a b", "\u00fc", " ")));
            case 1 ->
                line.add(any(
                        List.of("--bogus", "-z", "--js", "-zq", "--bogus=1", "-1v", "--", "-=", "--=x", "-vz", "-q-")));
            case 2 ->
                line.add(any(List.of(
                        "-vq", "-qv", "-vqh", "-cfile", "-c=file", "-qcfile", "-qc=x", "-vc", "-xa=b", "-v=1", "-mtext",
                        "-qm", "-c=")));
            case 3 -> line.add(any(Commands.NAMES));
            case 4 -> line.add(name);
            // Whether picocli takes the name of a command as an attached value depends on the rest of the line.
            case 5, 6 -> line.add(name + "=" + (Commands.NAMES.contains(value) ? "" : value));
            default -> {
                line.add(name);
                if (option.count() != Count.NONE) {
                    line.add(value);
                }
            }
        }
        // picocli ends options here; Runner has cut the line before.
        line.remove("--");
    }

    private String value(Argument<?> option) {
        List<String> right =
                switch (option.longestName()) {
                    case "--color" -> List.of("always", "never");
                    case "--exec" -> List.of("native", "spawn");
                    case "--for" -> List.of("head");
                    case "--heads" -> List.of("1", "2");
                    default -> List.of("a1", "b=c", "-1", "two words", "\"q\"", "=");
                };
        return random.nextInt(6) > 0
                ? any(right)
                : any(List.of("", "wrong", "--json", "--json=1", "-v", "-qv", "-z", "--bogus", "heads", "-cx", "1.5"));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String ours(List<String> line) {
        GlobalOptions global = new GlobalOptions();
        try {
            Optional<Command> command = new Parser<>(global, Commands::named).parse(line, global.informs());
            StringBuilder text =
                    new StringBuilder("[").append(command.map(Command::name).orElse(""));
            append(text, global);
            command.ifPresent(parsed -> append(text, parsed));
            return text.toString();
        } catch (CommandLineException e) {
            return (e.command() == global ? "" : e.command().name()) + ": " + (e.isUnmatched() ? "unmatched " : "")
                    + e.getMessage();
        }
    }

    private static void append(StringBuilder text, CommandArguments command) {
        ArgumentText.of(command).forEach(argument -> text.append(' ').append(argument.values()));
    }

    private static String picocli(List<String> line) {
        CommandSpec root = spec(new GlobalOptions(), true);
        CommandLine picocli = new CommandLine(root);
        Commands.NAMES.stream()
                .filter(line::contains)
                .forEach(name -> picocli.addSubcommand(name, spec(Commands.make(name), false)));
        picocli.registerConverter(String.class, new Shown());
        picocli.setAllowOptionsAsOptionParameters(false);
        picocli.setExpandAtFiles(false);
        try {
            ParseResult parsed =
                    picocli.parseArgs(line.stream().map(ParserJudgeTest::hidden).toArray(String[]::new));
            StringBuilder text = new StringBuilder("[");
            text.append(
                    parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "");
            append(text, root);
            if (parsed.hasSubcommand()) {
                append(text, parsed.subcommand().commandSpec());
            }
            return text.toString();
        } catch (ParameterException e) {
            CommandLine command = e.getCommandLine();
            String name = command == picocli ? "" : command.getCommandName();
            String message = e instanceof UnmatchedArgumentException unmatched
                    ? "unmatched " + unmatched.getUnmatched().get(0)
                    : e.getMessage();
            return name + ": " + message.replace(HIDDEN_MINUS, '-');
        }
    }

    private static void append(StringBuilder text, CommandSpec spec) {
        spec.positionalParameters().forEach(argument -> append(text, argument));
        spec.options().stream().filter(option -> !option.inherited()).forEach(option -> append(text, option));
    }

    private static void append(StringBuilder text, ArgSpec argument) {
        Object value = argument.getValue();
        List<?> values = value instanceof List<?> list
                ? list
                : value == null || value.equals(false) ? List.of() : List.of(value);
        text.append(' ').append(values);
    }

    private static CommandSpec spec(CommandArguments declared, boolean global) {
        CommandSpec spec = CommandSpec.create().name(declared.name());
        for (Argument<?> option : declared.options()) {
            OptionSpec.Builder built = OptionSpec.builder(option.names().toArray(String[]::new))
                    .paramLabel(option.label())
                    .required(option.isRequired());
            String name = option.longestName();
            switch (option.count()) {
                case NONE ->
                    built.type(boolean.class)
                            .arity("0")
                            .usageHelp(name.equals("--help"))
                            .versionHelp(name.equals("--version"));
                case ANY -> built.type(List.class).auxiliaryTypes(String.class).arity("1");
                case ONE -> type(built, name).arity("1");
            }
            spec.addOption(global ? built.scopeType(ScopeType.INHERIT).build() : built.build());
        }
        int place = 0;
        for (Argument<?> argument : declared.positionals()) {
            boolean any = argument.count() == Count.ANY;
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel(argument.label())
                    .required(argument.isRequired())
                    .index(place + (any ? "..*" : ""))
                    .arity(any ? "0..*" : argument.isRequired() ? "1" : "0..1")
                    .type(any ? List.class : String.class)
                    .auxiliaryTypes(String.class)
                    .build());
            place++;
        }
        return spec;
    }

    private static OptionSpec.Builder type(OptionSpec.Builder option, String name) {
        Class<?> type =
                switch (name) {
                    case "--color" -> io.limbeck.migrate.shell.Colour.class;
                    case "--exec" -> io.limbeck.migrate.runner.exec.ExecMode.class;
                    case "--for" -> WaitCommand.Awaited.class;
                    case "--heads" -> Integer.class;
                    default -> String.class;
                };
        option.type(type);
        return type.isEnum() ? option.converters(word(type)) : option;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ITypeConverter<?> word(Class type) {
        WordConverter converter = new WordConverter(type);
        return typed -> {
            try {
                return converter.convert(typed);
            } catch (io.limbeck.migrate.runner.arguments.NotConvertedException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        };
    }

    /** A sign before a digit as a character that starts no option for picocli. */
    private static String hidden(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && Character.isDigit(word.charAt(1))
                ? HIDDEN_MINUS + word.substring(1)
                : word;
    }

    private static final class Shown implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            return typed.replace(HIDDEN_MINUS, '-');
        }
    }
}
