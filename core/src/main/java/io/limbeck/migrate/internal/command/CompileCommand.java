package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.internal.compile.CompiledScripts;
import io.limbeck.migrate.result.CompileResult;

/** {@code compile}: all Java scripts into the class cache, so that a production image needs no compiler. */
public final class CompileCommand {
    private final Project project;

    public CompileCommand(Project project) {
        this.project = project;
    }

    public CompileResult run() {
        CompiledScripts scripts = CompiledScripts.compile(
                Preparation.sources(project.scripts().inOrder()).values(), project.compilation());
        return new CompileResult(scripts.compiled(), scripts.cached(), scripts.stored());
    }
}
