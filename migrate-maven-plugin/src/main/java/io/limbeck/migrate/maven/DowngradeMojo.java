package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Reverts all revisions above the target. */
@Mojo(name = "downgrade", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class DowngradeMojo extends RunMojo {
    /** The target: a revision id or prefix, a label, {@code -1} for one step back, or {@code base}; {@code from:to} with {@code -Dsql}. */
    @Parameter(property = "revision")
    @Nullable
    String revision;

    @Override
    String target(Arguments arguments) {
        return arguments.required("revision", revision, "-1");
    }

    @Override
    Result sql(Migrator migrator, String range) {
        return migrator.downgradeSql(range);
    }

    @Override
    Result plan(Migrator migrator, String target) {
        return migrator.planDowngrade(target);
    }

    @Override
    Result run(Migrator migrator, String target) {
        return migrator.downgrade(target);
    }
}
