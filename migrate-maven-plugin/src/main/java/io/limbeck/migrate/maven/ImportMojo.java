package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.Result;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a script for each revision of another tool, under the same ids. */
@Mojo(name = "import", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class ImportMojo extends MigratorMojo {
    /** The tool: alembic. */
    @Parameter(property = "tool")
    @Nullable
    String tool;

    /** The folder with {@code alembic.ini}, relative to the POM's folder; default: the POM's folder. */
    @Parameter(property = "dir")
    @Nullable
    String dir;

    /** The Alembic to ask for SQL; {@code none}: only translate; default: the one that is installed. */
    @Parameter(property = "alembic")
    @Nullable
    String alembic;

    @Override
    Result run(Migrator migrator) {
        Arguments arguments = arguments();
        String wanted = arguments.required("tool", tool, "alembic");
        if (!wanted.equals("alembic")) {
            throw new UsageException("Cannot import from '" + wanted + "'.", "Use -Dtool=alembic.");
        }
        Path source = basedir.toPath().resolve(arguments.text("dir", dir).orElse(""));
        return arguments
                .text("alembic", alembic)
                .map(program -> migrator.importAlembic(source, program))
                .orElseGet(() -> migrator.importAlembic(source));
    }
}
