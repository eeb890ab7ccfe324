package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Reports steps that lose data, lock a table for long or break running programs; fails if there are any. */
@Mojo(name = "lint", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class LintMojo extends MigratorMojo {
    /** Checks only these steps: {@code a:b}, {@code a:} or {@code :b}; {@code current} is the database's revision. */
    @Parameter(property = "revision", defaultValue = ":")
    @Nullable
    String revision;

    @Override
    Result run(Migrator migrator) {
        return migrator.lint(arguments().text("revision", revision).orElse(":"));
    }
}
