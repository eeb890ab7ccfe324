package io.limbeck.migrate.runner;

import io.limbeck.migrate.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;

/** What {@code upgrade} and {@code downgrade} share. */
final class RunOptions {
    final Flag sql;
    final Flag plan;
    private final Value<String> tag;

    RunOptions(Command command) {
        sql = command.flag("Print the SQL and run nothing; from:to needs no database.", "--sql");
        plan = command.flag(
                "Print the steps from the live state, what each destroys or locks, the SQL with -v; change nothing.",
                "--plan");
        tag = command.text("T", "A word that scripts can read as the argument tag.", "--tag");
    }

    void configure(MigrateConfigBuilder config) {
        if (sql.given() && plan.given()) {
            throw new UsageException(
                    "--sql and --plan do not go together.",
                    "Give --sql for a script to run elsewhere, --plan to look ahead.");
        }
        if (tag.get().isPresent()) {
            config.scriptArgument("tag", tag.get().get());
        }
    }
}
