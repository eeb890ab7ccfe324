package io.limbeck.migrate.runner;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.runner.arguments.Argument;
import io.limbeck.migrate.shell.Colour;
import io.limbeck.migrate.shell.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of all commands; allowed before or after the command name. */
final class GlobalOptions extends Command {
    private final Value<String> config =
            text("FILE", "The configuration file; default: migrate.properties in this folder.", "-c", "--config");
    private final Value<String> environment =
            text("ENV", "The environment whose keys (ENV.key=) override the plain ones.", "-n", "--name");
    private final Values scriptArguments = texts("KEY=VALUE", "An argument that scripts can read; repeatable.", "-x");
    private final Value<String> url = text("URL", "The database URL.", "--url");
    private final Value<String> username = text("NAME", "The user name for the connection.", "--username");
    private final Value<String> passwordFile = text("FILE", "A file that contains the password.", "--password-file");
    private final Value<String> migrations =
            text("DIR", "The script folder; separate several by commas.", "--migrations");
    private final Flag json = flag("Print one JSON object, even on failure.", "--json");
    private final Flag quiet = flag("Print results and errors only.", "-q", "--quiet");
    private final Flag verbose = flag("Print detailed results, and statements as they run.", "-v", "--verbose");
    private final Flag debug = flag("Print stack traces of failures.", "--debug");
    private final Value<Colour> colour = word(
            Colour.class,
            "WHEN",
            "auto, always or never; auto means on a terminal, unless NO_COLOR is set.",
            "--color");
    /** With either of these, nothing else is required. */
    final Flag version = flag("Print the version and exit.", "--version");

    final Flag help = flag("Print help and exit.", "-h", "--help");

    GlobalOptions() {
        super("migrate", "Migrates databases by revisions, up and down.");
    }

    /** Those that ask for information only. */
    List<Argument<?>> informs() {
        return List.of(version.argument(), help.argument());
    }

    Optional<String> environmentName() {
        return environment.get();
    }

    Console console(Console plain, Map<String, String> variables) {
        return plain.withJson(json.given())
                .withQuiet(quiet.given())
                .withVerbose(verbose.given())
                .withDebug(debug.given())
                .withColour(colour.get().orElse(Colour.AUTO), variables);
    }

    void configure(MigrateConfigBuilder builder, Path workingDirectory) {
        if (config.get().isPresent()) {
            builder.configFile(Path.of(config.get().get()));
        }
        if (environment.get().isPresent()) {
            builder.environmentName(environment.get().get());
        }
        override(ConfigKey.URL, url, "--url", builder);
        override(ConfigKey.USERNAME, username, "--username", builder);
        override(ConfigKey.MIGRATIONS, migrations, "--migrations", builder);
        if (passwordFile.get().isPresent()) {
            String password =
                    password(workingDirectory.resolve(passwordFile.get().get()));
            builder.override(ConfigKey.PASSWORD.key(), password, "--password-file");
        }
        for (String argument : scriptArguments.get()) {
            int equals = argument.indexOf('=');
            String key = equals < 0 ? argument : argument.substring(0, equals);
            builder.scriptArgument(key, equals < 0 ? "" : argument.substring(equals + 1));
        }
    }

    private static void override(ConfigKey key, Value<String> value, String option, MigrateConfigBuilder builder) {
        if (value.get().isPresent()) {
            builder.override(key.key(), value.get().get(), option);
        }
    }

    /** Without the line break that editors and secret stores leave at the end. */
    private static String password(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.endsWith("\n") ? text.length() - 1 : text.length();
            return text.substring(0, end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot read the password file %s (--password-file).".formatted(file),
                    "Name a readable UTF-8 file that contains only the password.");
        }
    }
}
