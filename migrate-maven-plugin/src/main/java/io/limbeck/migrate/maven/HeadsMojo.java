package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists heads: revisions without children. */
@Mojo(name = "heads", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class HeadsMojo extends MigratorMojo {
    /** Omits heads that another revision depends on. */
    @Parameter(property = "resolveDependencies", defaultValue = "false")
    boolean resolveDependencies;

    @Override
    Result run(Migrator migrator) {
        return arguments().flag("resolveDependencies", resolveDependencies)
                ? migrator.effectiveHeads()
                : migrator.heads();
    }
}
