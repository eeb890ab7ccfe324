package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the revisions that nothing comes after. */
@Mojo(name = "heads", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class HeadsMojo extends MigratorMojo {
    /** Leaves out those that another revision depends on. */
    @Parameter(property = "resolveDependencies", defaultValue = "false")
    boolean resolveDependencies;

    @Override
    Result run(Migrator migrator) {
        return migrator.heads(arguments().flag("resolveDependencies", resolveDependencies));
    }
}
