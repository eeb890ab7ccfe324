package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows the database's current revision; changes nothing. */
@Mojo(name = "current", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class CurrentMojo extends MigratorMojo {
    /** Fails with exit code 3 unless the database is at head. */
    @Parameter(property = "checkHeads", defaultValue = "false")
    boolean checkHeads;

    @Override
    Result run(Migrator migrator) {
        return arguments().flag("checkHeads", checkHeads) ? migrator.checkHeads() : migrator.current();
    }
}
