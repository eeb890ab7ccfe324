package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Runs all revisions up, down and up again on a scratch database and compares the result with the model, which is compiled first; fails on
 * a mismatch.
 */
@Mojo(name = "verify", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class VerifyMojo extends MigratorMojo {
    @Override
    boolean readsModel() {
        return true;
    }

    @Override
    Result run(Migrator migrator) {
        return migrator.verify();
    }
}
