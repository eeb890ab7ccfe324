package io.limbeck.migrate.maven;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Applies what is missing up to a revision. */
@Mojo(
        name = "upgrade",
        threadSafe = true,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class UpgradeMojo extends MigratorMojo {
    /** Up to which revision; with {@code -Dsql} also {@code from:to}. */
    @Parameter(property = "revision", defaultValue = "head")
    @Nullable
    String revision;

    /** Prints the SQL and runs nothing. */
    @Parameter(property = "sql", defaultValue = "false")
    boolean sql;

    /** Says what would be done now, and does nothing. */
    @Parameter(property = "plan", defaultValue = "false")
    boolean plan;

    @Override
    Result run(Migrator migrator) {
        String target = arguments().text("revision", revision).orElse("head");
        if (arguments().flag("sql", sql)) {
            return migrator.upgradeSql(target);
        }
        return arguments().flag("plan", plan) ? migrator.planUpgrade(target) : migrator.upgrade(target);
    }
}
