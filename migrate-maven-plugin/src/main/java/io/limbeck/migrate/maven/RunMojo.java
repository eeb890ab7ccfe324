package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.Result;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code upgrade} and {@code downgrade} share. */
abstract class RunMojo extends MigratorMojo {
    /** Prints the SQL without running it; {@code from:to} needs no database. */
    @Parameter(property = "sql", defaultValue = "false")
    boolean sql;

    /**
     * Prints the steps from the current state and what each destroys or locks, with {@code -Dverbose} also the SQL; changes nothing.
     */
    @Parameter(property = "plan", defaultValue = "false")
    boolean plan;

    /** A value that scripts can read as the argument {@code tag}. */
    @Parameter(property = "tag")
    @Nullable
    String tag;

    /** {@code applied} or {@code retry}: how to treat the statement whose outcome an interrupted run left unknown. */
    @Parameter(property = "resume")
    @Nullable
    String resume;

    /** Allows destructive changes: {@code drop-table:users}, or {@code drop-table} for all tables; the refusal lists the names to use. */
    @Parameter(property = "allow")
    @Nullable
    List<String> allow;

    /** Copies the database first if a step destroys something; the keys {@code backup.*} say how. */
    @Parameter(property = "backup", defaultValue = "false")
    boolean backup;

    @Override
    void configure(MigrateConfigBuilder builder) {
        if (arguments().flag("sql", sql) && arguments().flag("plan", plan)) {
            throw new UsageException(
                    "-Dsql and -Dplan cannot be combined.",
                    "Use -Dsql for a script to run elsewhere, -Dplan for a preview.");
        }
        arguments().text("tag", tag).ifPresent(word -> builder.scriptArgument("tag", word));
        arguments().text("resume", resume).map(Resume::of).ifPresent(builder::resume);
        builder.allow(arguments().list("allow", allow));
        if (arguments().flag("backup", backup)) {
            builder.override(ConfigKey.BACKUP.key(), "on", "-Dbackup");
        }
    }

    @Override
    final Result run(Migrator migrator) {
        String target = target(arguments());
        if (arguments().flag("sql", sql)) {
            return sql(migrator, target);
        }
        return arguments().flag("plan", plan) ? plan(migrator, target) : run(migrator, target);
    }

    abstract String target(Arguments arguments);

    abstract Result sql(Migrator migrator, String range);

    abstract Result plan(Migrator migrator, String target);

    abstract Result run(Migrator migrator, String target);
}
