package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.arguments.Argument;
import java.util.List;

/** The reference page of all commands, {@code docs/reference/commands.md}. */
final class ManualText {
    private ManualText() {}

    static String of(GlobalOptions global) {
        StringBuilder page = new StringBuilder();
        page.append(
                "# Commands\n\n<!-- Generated from the runner's model by ManualTest; -Dgolden.update updates it. -->\n\n");
        page.append("`java -jar runner.jar [global options] COMMAND [options] [arguments]`\n\n");
        page.append(
                "A sign followed by a digit does not start an option: `downgrade -1` and `history -r -2:` work as typed.\n\n");
        page.append("## Global options\n\nThese may come before or after the command.\n\n");
        append(page, ArgumentText.of(global));
        Commands.NAMES.forEach(name -> {
            Command command = Commands.make(name);
            page.append("\n## ")
                    .append(name)
                    .append("\n\n`")
                    .append(ArgumentText.synopsis(command))
                    .append("`\n\n");
            page.append(command.description()).append('\n');
            List<Argument<?>> own = ArgumentText.of(command);
            if (!own.isEmpty()) {
                page.append('\n');
                append(page, own);
            }
        });
        return page.toString();
    }

    private static void append(StringBuilder page, List<Argument<?>> arguments) {
        page.append("| | |\n| --- | --- |\n");
        for (Argument<?> argument : arguments) {
            page.append("| `").append(ArgumentText.names(argument)).append("` | ");
            page.append(argument.description()).append(" |\n");
        }
    }
}
