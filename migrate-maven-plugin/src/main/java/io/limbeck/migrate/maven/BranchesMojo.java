package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists branch points: revisions with several children. */
@Mojo(name = "branches", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class BranchesMojo extends MigratorMojo {
    @Override
    Result run(Migrator migrator) {
        return migrator.branches();
    }
}
