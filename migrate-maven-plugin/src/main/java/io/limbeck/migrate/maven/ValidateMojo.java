package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks, without a database, that every script parses and compiles and that the graph is sound. */
@Mojo(name = "validate", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class ValidateMojo extends MigratorMojo {
    /** The expected number of heads. */
    @Parameter(property = "heads", defaultValue = "1")
    int heads;

    /** Also checks against the database's history that no applied script has changed. */
    @Parameter(property = "applied", defaultValue = "false")
    boolean applied;

    @Override
    Result run(Migrator migrator) {
        int expected = arguments().number("heads", heads, 1);
        return arguments().flag("applied", applied)
                ? migrator.validateWithHistory(expected)
                : migrator.validate(expected);
    }
}
