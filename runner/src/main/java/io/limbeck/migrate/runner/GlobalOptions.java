package io.limbeck.migrate.runner;

import io.limbeck.migrate.MigrateConfigBuilder;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.console.Colour;
import io.limbeck.migrate.console.Console;
import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of all commands, to be written before or after the command's name. */
@Command(
        name = "migrate",
        description = "Changes databases by revisions, there and back.",
        sortOptions = false,
        scope = ScopeType.LOCAL)
final class GlobalOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration; migrate.properties of this folder unless given.",
            scope = ScopeType.INHERIT)
    @Nullable
    Path config;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "ENV",
            description = "The environment whose keys, ENV.key=, win over the plain ones.",
            scope = ScopeType.INHERIT)
    @Nullable
    String environment;

    @Option(
            names = "-x",
            paramLabel = "KEY=VALUE",
            description = "An argument that scripts can read; may be repeated.",
            mapFallbackValue = "",
            scope = ScopeType.INHERIT)
    Map<String, String> scriptArguments = new LinkedHashMap<>();

    @Option(names = "--url", paramLabel = "URL", description = "The database.", scope = ScopeType.INHERIT)
    @Nullable
    String url;

    @Option(names = "--username", paramLabel = "NAME", description = "Who connects.", scope = ScopeType.INHERIT)
    @Nullable
    String username;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file that holds the password.",
            scope = ScopeType.INHERIT)
    @Nullable
    Path passwordFile;

    @Option(
            names = "--migrations",
            paramLabel = "DIR",
            description = "The folder of scripts; several, separated by commas.",
            scope = ScopeType.INHERIT)
    @Nullable
    String migrations;

    @Option(names = "--json", description = "Print one JSON object, for failures too.", scope = ScopeType.INHERIT)
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print results and errors only.",
            scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print the long form of results, and statements as they run.",
            scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(names = "--debug", description = "Print the stack trace of a failure.", scope = ScopeType.INHERIT)
    boolean debug;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never; auto: on a terminal, unless NO_COLOR is set.",
            scope = ScopeType.INHERIT)
    Colour colour = Colour.AUTO;

    @Option(
            names = "--version",
            description = "Print the version and end.",
            versionHelp = true,
            scope = ScopeType.INHERIT)
    boolean versionAsked;

    @Option(
            names = {"-h", "--help"},
            description = "Print how to use it and end.",
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean helpAsked;

    Console console(Console plain, Map<String, String> variables) {
        return plain.withJson(json)
                .withQuiet(quiet)
                .withVerbose(verbose)
                .withDebug(debug)
                .withColour(colour, variables);
    }

    void configure(MigrateConfigBuilder builder, Path workingDirectory) {
        if (config != null) {
            builder.configFile(config);
        }
        if (environment != null) {
            builder.environmentName(environment);
        }
        if (url != null) {
            builder.override(ConfigKey.URL.key(), url, "--url");
        }
        if (username != null) {
            builder.override(ConfigKey.USERNAME.key(), username, "--username");
        }
        if (passwordFile != null) {
            builder.override(
                    ConfigKey.PASSWORD.key(), password(workingDirectory.resolve(passwordFile)), "--password-file");
        }
        if (migrations != null) {
            builder.override(ConfigKey.MIGRATIONS.key(), migrations, "--migrations");
        }
        scriptArguments.forEach(builder::scriptArgument);
    }

    /** Without the line break that editors and secret stores leave at the end. */
    private static String password(Path file) {
        try {
            String text = Files.readString(file);
            return text.endsWith("\r\n")
                    ? text.substring(0, text.length() - 2)
                    : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (IOException e) {
            throw new UsageException(
                    "The file %s of --password-file cannot be read.".formatted(file),
                    "Name a readable file in UTF-8 that holds nothing but the password.");
        }
    }
}
