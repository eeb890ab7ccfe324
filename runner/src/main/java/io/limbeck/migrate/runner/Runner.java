package io.limbeck.migrate.runner;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.api.Cancellation;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.runner.arguments.CommandLineException;
import io.limbeck.migrate.runner.arguments.Parser;
import io.limbeck.migrate.runner.exec.KeptLibrary;
import io.limbeck.migrate.runner.exec.ProgramException;
import io.limbeck.migrate.shell.Colour;
import io.limbeck.migrate.shell.CommandRun;
import io.limbeck.migrate.shell.Console;
import io.limbeck.migrate.shell.Editor;
import io.limbeck.migrate.shell.LogFormat;
import io.limbeck.migrate.shell.ResultText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From arguments to an exit status: parses the options, reads the configuration, runs the command. */
final class Runner {
    private final Console console;
    private final Map<String, String> environment;
    private final Path workingDirectory;

    Runner(Console console, Map<String, String> environment, Path workingDirectory) {
        this.console = requireNonNull(console, "console");
        this.environment = Map.copyOf(environment);
        this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory");
    }

    int run(String... arguments) {
        List<String> words = List.of(arguments);
        // Before anything is parsed: with --json, a usage error is one JSON object too.
        Console early = console.withJson(words.contains("--json")).withColour(colour(words), environment);
        try {
            early = early.withLog(LogFormat.of(environment));
            return run(words, early);
        } catch (UsageException | StackOverflowError | OutOfMemoryError e) {
            return new CommandRun(early, "").fail(e);
        }
    }

    /** As the option says, wherever it is; an invalid value is reported once all options are parsed. */
    private static Colour colour(List<String> words) {
        for (Colour colour : Colour.values()) {
            String wish = colour.name().toLowerCase(Locale.ROOT);
            int option = words.indexOf("--color");
            boolean separate = option >= 0
                    && option + 1 < words.size()
                    && words.get(option + 1).equals(wish);
            if (separate || words.contains("--color=" + wish)) {
                return colour;
            }
        }
        return Colour.AUTO;
    }

    private int run(List<String> words, Console early) {
        int dashes = words.indexOf("--");
        if (dashes >= 0 && !words.subList(0, dashes).contains(EntrypointCommand.NAME)) {
            return new CommandRun(early, "").fail(UsageFault.programNotExpected());
        }
        if (dashes >= 0 && dashes == words.size() - 1) {
            return new CommandRun(early, EntrypointCommand.NAME).fail(UsageFault.programExpected());
        }
        List<String> own = dashes < 0 ? words : words.subList(0, dashes);
        List<String> program = dashes < 0 ? List.of() : words.subList(dashes + 1, words.size());
        return run(own, program, early);
    }

    /** The database is ready: from here on this process becomes the application, or stands in for it. */
    private int become(EntrypointCommand entrypoint, List<String> program, Console shown) {
        try {
            return entrypoint.program(program, workingDirectory, environment).run(entrypoint.mode());
        } catch (ProgramException e) {
            return new CommandRun(shown, EntrypointCommand.NAME).fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.number();
        }
    }

    private int run(List<String> words, List<String> program, Console early) {
        GlobalOptions options = new GlobalOptions();
        try {
            Optional<Command> command = new Parser<>(options, Commands::named).parse(words, options.informs());
            return run(options, command, program, early);
        } catch (CommandLineException e) {
            String name = e.command() == options ? "" : e.command().name();
            return new CommandRun(early, name).fail(UsageFault.of(e, options));
        }
    }

    private int run(GlobalOptions options, Optional<Command> command, List<String> program, Console early) {
        if (options.version.given()) {
            return early.json()
                    ? new CommandRun(early, "").answer("version", version())
                    : print("migrate " + version());
        }
        if (command.isEmpty()) {
            return options.help.given() ? help("", early) : new CommandRun(early, "").fail(UsageFault.noCommand());
        }
        Command chosen = command.get();
        String name = chosen.name();
        if (options.help.given()) {
            return help(name, early);
        }
        if (chosen instanceof HelpCommand help) {
            return help(help.topic(), early);
        }
        Console plain = options.console(early, environment);
        // A container's log collects both streams.
        boolean collected = early.log() == LogFormat.JSON && chosen instanceof EntrypointCommand;
        int status = run(name, (Action) chosen, options, collected ? plain.withJson(true) : plain);
        return status == 0 && chosen instanceof EntrypointCommand entrypoint && !program.isEmpty()
                ? become(entrypoint, program, early)
                : status;
    }

    private int run(String name, Action action, GlobalOptions options, Console plain) {
        Editor editor = new Editor(environment);
        if (!action.onProject()) {
            Session session =
                    new Session(Optional.empty(), editor, workingDirectory, environment, options.environmentName());
            return new CommandRun(plain, name).run(() -> action.run(session));
        }
        MigrateConfig config;
        try {
            config = configuration(action, options);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new CommandRun(plain, name).fail(e);
        }
        Console hiding = plain.hidingSecretsOf(config);
        for (String warning : config.warnings()) {
            hiding.note(warning);
        }
        CommandRun run = new CommandRun(hiding, name, action.telling(new ResultText(hiding)));
        if (config.isSet(ConfigKey.URL) && config.url().database().equals("sqlite")) {
            KeptLibrary.use(environment);
        }
        Cancellation cancellation = new Cancellation();
        if (action.migrates()) {
            EndingSignals.end(cancellation, run);
        }
        return run.run(() -> {
            Migrator migrator =
                    Migrator.open(config).withListener(run.listener()).withCancellation(cancellation);
            return action.run(new Session(
                    Optional.of(migrator), editor, workingDirectory, environment, options.environmentName()));
        });
    }

    private MigrateConfig configuration(Action action, GlobalOptions options) {
        MigrateConfigBuilder builder =
                MigrateConfig.builder().workingDirectory(workingDirectory).environmentVariables(environment);
        options.configure(builder, workingDirectory);
        action.configure(builder);
        MigrateConfig said = builder.build();
        if (!action.isPatient() || said.isSet(ConfigKey.CONNECT_TIMEOUT)) {
            return said;
        }
        return builder.override(ConfigKey.CONNECT_TIMEOUT.key(), "60s", "the command")
                .build();
    }

    private int help(String topic, Console early) {
        HelpText text = new HelpText(HelpWidth.of(environment, console.terminal()));
        Optional<Command> command = Commands.named(topic);
        if (command.isEmpty() && !topic.isEmpty()) {
            return new CommandRun(early, "help").fail(UsageFault.unknownCommand(topic));
        }
        String help = (command.isEmpty() ? text.ofAll(new GlobalOptions()) : text.of(command.get())).stripTrailing();
        return early.json() ? new CommandRun(early, "help").answer("help", help) : print(help);
    }

    private int print(String text) {
        console.out().println(text);
        return ExitCode.DONE.number();
    }

    private static String version() {
        String version = Runner.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
