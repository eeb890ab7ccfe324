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
    /** Prints the SQL and runs nothing; {@code from:to} needs no database. */
    @Parameter(property = "sql", defaultValue = "false")
    boolean sql;

    /**
     * Prints the steps from the live state, and what each destroys or locks, the SQL with {@code -Dverbose}; changes nothing.
     */
    @Parameter(property = "plan", defaultValue = "false")
    boolean plan;

    /** A word that scripts can read as the argument {@code tag}. */
    @Parameter(property = "tag")
    @Nullable
    String tag;

    /** {@code applied} or {@code retry}: what a person has found out about the statement at which an earlier run was cut off. */
    @Parameter(property = "resume")
    @Nullable
    String resume;

    /** What may be destroyed: {@code drop-table:users}, or {@code drop-table} for all; the refusal gives the names. */
    @Parameter(property = "allow")
    @Nullable
    List<String> allow;

    /** Keeps a copy of the database first when a step destroys something, as the keys {@code backup.*} say. */
    @Parameter(property = "backup", defaultValue = "false")
    boolean backup;

    @Override
    void configure(MigrateConfigBuilder builder) {
        if (arguments().flag("sql", sql) && arguments().flag("plan", plan)) {
            throw new UsageException(
                    "-Dsql and -Dplan do not go together.",
                    "Say -Dsql for a script to run elsewhere, -Dplan to look ahead.");
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
