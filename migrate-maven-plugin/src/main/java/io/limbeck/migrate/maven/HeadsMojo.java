package io.limbeck.migrate.maven;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the revisions that nothing comes after. */
@Mojo(name = "heads", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class HeadsMojo extends MigratorMojo {
    @Override
    Result run(Migrator migrator) {
        return migrator.heads();
    }
}
