package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.internal.compile.Compilation;
import io.limbeck.migrate.internal.compile.CompiledScripts;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.CompileResult;
import java.nio.file.Path;
import java.util.Optional;

/** {@code compile}: all Java scripts into the class cache, so that a production image needs no compiler. */
public final class CompileCommand {
    private final Project project;

    public CompileCommand(Project project) {
        this.project = project;
    }

    public CompileResult run() {
        Compilation compilation = project.compilation();
        CompiledScripts scripts = CompiledScripts.compile(
                Preparation.sources(project.scripts().inOrder()).values(), compilation);
        project.migrationFolders().forEach(scripts::pack);
        Optional<Path> cache = scripts.compiled() == 0 ? compilation.cache().place() : scripts.stored();
        return new CompileResult(scripts.compiled(), scripts.cached(), cache);
    }
}
