package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Reports drift between scripts, database and model, and the goal that fixes it; the model is compiled first. */
@Mojo(name = "doctor", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class DoctorMojo extends MigratorMojo {
    @Override
    boolean readsModel() {
        return true;
    }

    @Override
    Result run(Migrator migrator) {
        return migrator.doctor();
    }
}
