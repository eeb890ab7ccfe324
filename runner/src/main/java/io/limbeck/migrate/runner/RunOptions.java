package io.limbeck.migrate.runner;

import io.limbeck.migrate.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code upgrade} and {@code downgrade} share. */
final class RunOptions {
    @Option(names = "--sql", description = "Print the SQL and run nothing; from:to needs no database.")
    boolean sql;

    @Option(
            names = "--plan",
            description =
                    "Print the steps from the live state, what each destroys or locks, the SQL with -v; change nothing.")
    boolean plan;

    @Option(names = "--tag", paramLabel = "T", description = "A word that scripts can read as the argument tag.")
    @Nullable
    String tag;

    void configure(MigrateConfigBuilder config) {
        if (sql && plan) {
            throw new UsageException(
                    "--sql and --plan do not go together.",
                    "Give --sql for a script to run elsewhere, --plan to look ahead.");
        }
        if (tag != null) {
            config.scriptArgument("tag", tag);
        }
    }
}
