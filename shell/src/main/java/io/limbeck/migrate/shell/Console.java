package io.limbeck.migrate.shell;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Spelling;
import io.limbeck.migrate.config.MigrateConfig;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command prints, and how: results on {@code out}, everything else on {@code err}.
 *
 * @param json results and failures as one JSON object, for programs
 * @param quiet no progress and no notes
 * @param verbose the long form of results; also statements as they run
 * @param debug stack traces of failures
 * @param terminal whether output goes to a terminal, where progress is counted
 * @param coloured whether ANSI colours are used
 * @param log the format of the lines on {@code err}
 * @param secrets values that are masked in everything that this console prints
 * @param spelling how its users type the commands that messages name
 */
public record Console(
        PrintStream out,
        PrintStream err,
        boolean json,
        boolean quiet,
        boolean verbose,
        boolean debug,
        boolean terminal,
        boolean coloured,
        LogFormat log,
        Secrets secrets,
        Spelling spelling) {
    public Console {
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        requireNonNull(log, "log");
        requireNonNull(secrets, "secrets");
        requireNonNull(spelling, "spelling");
    }

    /** Plain text on two streams: no terminal, no colour. */
    public static Console of(PrintStream out, PrintStream err) {
        return new Console(
                out,
                err,
                false,
                false,
                false,
                false,
                false,
                false,
                LogFormat.LINES,
                Secrets.none(),
                Spelling.COMMAND_LINE);
    }

    /** The process's own streams, in UTF-8 whatever the locale: a message keeps its letters in a container without one. */
    public static Console ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Console(
                out,
                err,
                false,
                false,
                false,
                false,
                Terminal.isThere(System.getenv()),
                false,
                LogFormat.LINES,
                Secrets.none(),
                Spelling.COMMAND_LINE);
    }

    public Console withJson(boolean on) {
        return new Console(out, err, on, quiet, verbose, debug, terminal, coloured, log, secrets, spelling);
    }

    public Console withQuiet(boolean on) {
        return new Console(out, err, json, on, verbose, debug, terminal, coloured, log, secrets, spelling);
    }

    public Console withVerbose(boolean on) {
        return new Console(out, err, json, quiet, on, debug, terminal, coloured, log, secrets, spelling);
    }

    public Console withDebug(boolean on) {
        return new Console(out, err, json, quiet, verbose, on, terminal, coloured, log, secrets, spelling);
    }

    public Console withTerminal(boolean there) {
        return new Console(out, err, json, quiet, verbose, debug, there, coloured, log, secrets, spelling);
    }

    /** {@code environment} may hold {@code NO_COLOR}. */
    public Console withColour(Colour wish, Map<String, String> environment) {
        boolean allowed = environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean on = wish == Colour.ALWAYS || (wish == Colour.AUTO && terminal && allowed);
        return new Console(out, err, json, quiet, verbose, debug, terminal, on, log, secrets, spelling);
    }

    public Console withLog(LogFormat format) {
        return new Console(out, err, json, quiet, verbose, debug, terminal, coloured, format, secrets, spelling);
    }

    public Console withSecrets(Secrets hidden) {
        return new Console(out, err, json, quiet, verbose, debug, terminal, coloured, log, hidden, spelling);
    }

    /** The same for users who type commands like this. */
    public Console withSpelling(Spelling other) {
        return new Console(out, err, json, quiet, verbose, debug, terminal, coloured, log, secrets, other);
    }

    /** Masks the passwords that {@code config} holds. */
    public Console hidingSecretsOf(MigrateConfig config) {
        List<String> passwords = new ArrayList<>();
        add(config.password(), passwords);
        add(config.url().password(), passwords);
        if (config.scratchUrl().isPresent()) {
            add(config.scratchUrl().get().password(), passwords);
        }
        return withSecrets(Secrets.of(passwords));
    }

    private static void add(Optional<String> password, List<String> passwords) {
        if (password.isPresent()) {
            passwords.add(password.get());
        }
    }

    /** Prints a note in addition to the result. */
    public void note(String sentence) {
        if (!quiet) {
            log(LogEntry.note(sentence));
        }
    }

    /** Prints a note that names commands. */
    public void note(Advice note) {
        note(spelling.of(note));
    }

    /** Prints one or more lines of a result. */
    void result(String text) {
        print(out, text);
    }

    /** Prints one or more lines that are not part of the result, for people. */
    void log(LogEntry entry) {
        if (log == LogFormat.JSON) {
            err.print(entry.json(secrets) + "\n");
            err.flush();
        } else {
            print(err, entry.line());
        }
    }

    /** Prints an object whose strings are masked already. */
    void json(String object) {
        out.print(object + "\n");
        out.flush();
    }

    private void print(PrintStream stream, String text) {
        String shown = secrets.mask(text);
        // A single write, so that the lines of parallel processes are not interleaved.
        stream.print(shown.isEmpty() || shown.endsWith("\n") ? shown : shown + "\n");
        stream.flush();
    }

    Paint paint() {
        return coloured && log == LogFormat.LINES ? Paint.ANSI : Paint.NONE;
    }
}
