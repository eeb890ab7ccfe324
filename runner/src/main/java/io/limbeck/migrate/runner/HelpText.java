package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Argument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Help for a terminal. */
final class HelpText {
    /** Of a description; a narrower terminal wraps the lines itself. */
    private static final int LEAST = 24;

    private final int width;

    /** @param width of the terminal, in columns */
    HelpText(int width) {
        this.width = width;
    }

    /** All commands, and the global options. */
    String ofAll(GlobalOptions global) {
        Map<String, String> commands = new LinkedHashMap<>();
        Commands.NAMES.forEach(name -> commands.put(name, Commands.make(name).description()));
        Map<String, String> options = new LinkedHashMap<>();
        global.options().forEach(option -> add(option, options));
        return "Usage: migrate [global options] COMMAND [options] [arguments]\n\n"
                + global.description()
                + "\n\nCommands:\n"
                + table(commands)
                + "\nGlobal options, before or after the command:\n"
                + table(options)
                + "\n'migrate help COMMAND' explains a command; 'migrate' is short for 'java -jar runner.jar'.\n";
    }

    String of(Command command) {
        Map<String, String> own = new LinkedHashMap<>();
        ArgumentText.of(command).forEach(argument -> add(argument, own));
        return "Usage: migrate " + ArgumentText.synopsis(command) + "\n\n"
                + command.description() + "\n\n"
                + table(own) + (own.isEmpty() ? "" : "\n")
                + "Global options: 'migrate help'.\n";
    }

    private static void add(Argument<?> argument, Map<String, String> rows) {
        rows.put(ArgumentText.names(argument), argument.description());
    }

    private String table(Map<String, String> rows) {
        int left = rows.keySet().stream().mapToInt(String::length).max().orElse(0) + 4;
        StringBuilder table = new StringBuilder();
        rows.forEach((name, description) -> {
            String margin = "  " + name + " ".repeat(left - 2 - name.length());
            for (String line : wrapped(description, Math.max(LEAST, width - left))) {
                table.append(margin).append(line).append('\n');
                margin = " ".repeat(left);
            }
        });
        return table.toString();
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
