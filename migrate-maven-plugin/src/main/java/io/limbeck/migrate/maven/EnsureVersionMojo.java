package io.limbeck.migrate.maven;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Makes the version table where it is missing, and nothing else. */
@Mojo(name = "ensure-version", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class EnsureVersionMojo extends MigratorMojo {
    @Override
    Result run(Migrator migrator) {
        return migrator.ensureVersion();
    }
}
