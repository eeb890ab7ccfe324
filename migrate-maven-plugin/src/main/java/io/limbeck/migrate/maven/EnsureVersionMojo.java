package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Creates the version table if it does not exist, and nothing else. */
@Mojo(name = "ensure-version", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class EnsureVersionMojo extends MigratorMojo {
    /** Prints the SQL without running it. */
    @Parameter(property = "sql", defaultValue = "false")
    boolean sql;

    @Override
    Result run(Migrator migrator) {
        return arguments().flag("sql", sql) ? migrator.ensureVersionSql() : migrator.ensureVersion();
    }
}
