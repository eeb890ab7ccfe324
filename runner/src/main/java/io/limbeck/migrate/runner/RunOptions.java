package io.limbeck.migrate.runner;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.error.UsageException;
import java.util.List;

/** What {@code upgrade} and {@code downgrade} share. */
final class RunOptions {
    final Flag sql;
    final Flag plan;
    private final Value<String> tag;
    private final Value<String> resume;
    private final Value<String> allow;
    private final Flag backup;

    RunOptions(Command command) {
        sql = command.flag("Print the SQL without running it; from:to needs no database.", "--sql");
        plan = command.flag(
                "Print the steps from the current state and what each destroys or locks, with -v also the SQL; change nothing.",
                "--plan");
        tag = command.text("T", "A value that scripts can read as the argument tag.", "--tag");
        resume = command.text(
                "HOW",
                "applied or retry: how to treat the statement whose outcome an interrupted run left unknown.",
                "--resume");
        allow = command.text(
                "NAME,…",
                "Allow destructive changes: drop-table:users, or drop-table for all tables; the refusal lists the names to use.",
                "--allow");
        backup = command.flag(
                "Copy the database first if a step destroys something; the keys backup.* say how.", "--backup");
    }

    void configure(MigrateConfigBuilder config) {
        if (sql.given() && plan.given()) {
            throw new UsageException(
                    "--sql and --plan cannot be combined.",
                    "Use --sql for a script to run elsewhere, --plan for a preview.");
        }
        if (tag.get().isPresent()) {
            config.scriptArgument("tag", tag.get().get());
        }
        resume.get().map(Resume::of).ifPresent(config::resume);
        config.allow(list(allow));
        if (backup.given()) {
            config.override(ConfigKey.BACKUP.key(), "on", "--backup");
        }
    }

    /** The values of an option, separated by commas. */
    static List<String> list(Value<String> option) {
        return option.get().map(words -> List.of(words.split("\\s*,\\s*"))).orElse(List.of());
    }
}
