package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Says which steps lose data, lock a table for long or break running programs; fails when there are such steps. */
@Mojo(name = "lint", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class LintMojo extends MigratorMojo {
    /** Which steps: {@code a:b}, {@code a:}, {@code :b}; {@code current} stands for where the database is. All unless given. */
    @Parameter(property = "revision", defaultValue = ":")
    @Nullable
    String revision;

    @Override
    Result run(Migrator migrator) {
        return GoalWords.inMaven(
                migrator.lint(arguments().text("revision", revision).orElse(":")));
    }
}
