package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RevisionsResult.View;
import io.limbeck.migrate.shell.Editor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Opens the script of a revision in the editor that VISUAL or EDITOR names. */
@Mojo(name = "edit", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class EditMojo extends MigratorMojo {
    /** A revision id or prefix, a label, {@code head} or {@code current}. */
    @Parameter(property = "revision")
    @Nullable
    String revision;

    @Override
    Result run(Migrator migrator) {
        String symbol = arguments().required("revision", revision, "head");
        RevisionsResult shown = migrator.show(symbol);
        new Editor(System.getenv()).open(migrator.scriptFile(symbol));
        return new RevisionsResult(View.HISTORY, shown.revisions());
    }
}
