package io.limbeck.migrate.maven;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Takes back what is above a revision. */
@Mojo(
        name = "downgrade",
        threadSafe = true,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class DowngradeMojo extends MigratorMojo {
    /** Down to which revision, which stays: {@code -1}, {@code base}, an id; with {@code -Dsql} as {@code from:to}. */
    @Parameter(property = "revision")
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
        String target = arguments().required("revision", revision, "-1");
        if (arguments().flag("sql", sql)) {
            return migrator.downgradeSql(target);
        }
        return arguments().flag("plan", plan) ? migrator.planDowngrade(target) : migrator.downgrade(target);
    }
}
