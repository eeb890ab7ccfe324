package io.limbeck.migrate.runner;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The reference page of all commands, {@code docs/reference/commands.md}. */
final class ManualText {
    private ManualText() {}

    static String of(CommandSpec root) {
        StringBuilder page = new StringBuilder();
        page.append(
                "# Commands\n\n<!-- Generated from the runner's model by ManualTest; -Dgolden.update updates it. -->\n\n");
        page.append("`java -jar runner.jar [global options] COMMAND [options] [arguments]`\n\n");
        page.append(
                "A sign followed by a digit does not start an option: `downgrade -1` and `history -r -2:` work as typed.\n\n");
        page.append("## Global options\n\nThese may come before or after the command.\n\n");
        append(page, ArgumentText.of(root));
        root.subcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            page.append("\n## ")
                    .append(name)
                    .append("\n\n`")
                    .append(ArgumentText.synopsis(spec))
                    .append("`\n\n");
            page.append(ArgumentText.description(spec)).append('\n');
            List<ArgSpec> own = ArgumentText.of(spec);
            if (!own.isEmpty()) {
                page.append('\n');
                append(page, own);
            }
        });
        return page.toString();
    }

    private static void append(StringBuilder page, List<ArgSpec> arguments) {
        page.append("| | |\n| --- | --- |\n");
        for (ArgSpec argument : arguments) {
            page.append("| `").append(ArgumentText.names(argument)).append("` | ");
            page.append(ArgumentText.description(argument)).append(" |\n");
        }
    }
}
