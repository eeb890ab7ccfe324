package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Shows the details of a revision. */
@Mojo(name = "show", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class ShowMojo extends MigratorMojo {
    /** A revision id or prefix, a label, {@code head} or {@code current}. */
    @Parameter(property = "revision")
    @Nullable
    String revision;

    @Override
    Result run(Migrator migrator) {
        return migrator.show(arguments().required("revision", revision, "head"));
    }
}
