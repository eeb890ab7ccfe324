package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compares the database with the model, which is compiled first; lists the differences and fails if there are any. */
@Mojo(name = "check", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class CheckMojo extends MigratorMojo {
    @Override
    boolean readsModel() {
        return true;
    }

    @Override
    Result run(Migrator migrator) {
        return migrator.check();
    }
}
