package io.limbeck.migrate.config;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.setting.BadValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command in a setting, cut into its arguments as a shell would: quotes keep one together. No shell is run. */
final class CommandLine {
    private static final List<String> PARTS = List.of("file", "url", "host", "port", "database", "user");
    private static final Pattern PART = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ksh", "zsh");

    private CommandLine() {}

    /** The arguments, the program first; never empty. */
    static List<String> arguments(String text) throws BadValue {
        List<String> arguments = cut(text);
        if (arguments.isEmpty() || arguments.get(0).isEmpty()) {
            throw new BadValue("does not name a program.", "Begin with the program: pg_dump --file={{file}}.");
        }
        boolean shell = SHELLS.contains(programOf(arguments.get(0)));
        for (String argument : arguments) {
            check(argument, shell);
        }
        return arguments;
    }

    private static String programOf(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    private static void check(String argument, boolean shell) throws BadValue {
        Matcher part = PART.matcher(argument);
        while (part.find()) {
            String name = part.group(1);
            if (name.equals("password")) {
                throw new BadValue(
                        "contains {{password}}, but every user of this machine can see the arguments of a process.",
                        "Remove it: " + variables()
                                + " and BACKUP_PASSWORD contain it in the environment of the command.");
            } else if (!PARTS.contains(name)) {
                throw new BadValue(
                        "contains {{" + name + "}}, which does not exist.",
                        "Use {{file}}, {{url}}, {{host}}, {{port}}, {{database}} or {{user}}.");
            } else if (shell) {
                throw new BadValue(
                        "passes {{" + name + "}} to a shell, which would execute its content as commands.",
                        "Write \"$BACKUP_" + name.toUpperCase(Locale.ROOT) + "\" there.");
            }
        }
    }

    private static List<String> cut(String text) throws BadValue {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                begun = true;
            } else if (quote != 0 || !Character.isWhitespace(c)) {
                argument.append(c);
                begun = true;
            } else if (begun) {
                arguments.add(argument.toString());
                argument.setLength(0);
                begun = false;
            }
        }
        if (quote != 0) {
            throw new BadValue("has an unclosed quote " + quote + ".", "Close it.");
        }
        if (begun) {
            arguments.add(argument.toString());
        }
        return List.copyOf(arguments);
    }

    /** In which the products' own clients find the password. */
    private static String variables() {
        return Dialects.all().stream()
                .flatMap(dialect ->
                        Optional.ofNullable(
                                dialect.backups().dumpClient().variables().get("password"))
                                .stream())
                .distinct()
                .collect(joining(", "));
    }
}
