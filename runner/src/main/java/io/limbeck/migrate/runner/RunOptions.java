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
        sql = command.flag("Print the SQL and run nothing; from:to needs no database.", "--sql");
        plan = command.flag(
                "Print the steps from the live state, what each destroys or locks, the SQL with -v; change nothing.",
                "--plan");
        tag = command.text("T", "A word that scripts can read as the argument tag.", "--tag");
        resume = command.text(
                "HOW",
                "applied or retry: what a person has found out about the statement at which an earlier run was cut off.",
                "--resume");
        allow = command.text(
                "NAME,…",
                "What may be destroyed: drop-table:users, or drop-table for all; the refusal gives the names.",
                "--allow");
        backup = command.flag(
                "Keep a copy of the database first when a step destroys something, as the keys backup.* say.",
                "--backup");
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
        resume.get().map(Resume::of).ifPresent(config::resume);
        config.allow(list(allow));
        if (backup.given()) {
            config.override(ConfigKey.BACKUP.key(), "on", "--backup");
        }
    }

    /** What an option holds, with commas between. */
    static List<String> list(Value<String> option) {
        return option.get().map(words -> List.of(words.split("\\s*,\\s*"))).orElse(List.of());
    }
}
