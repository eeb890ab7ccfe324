package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compiles all Java scripts into the cache, so that nothing is left to compile in production. */
@Mojo(name = "compile", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class CompileMojo extends MigratorMojo {
    @Override
    Result run(Migrator migrator) {
        return migrator.compile();
    }
}
