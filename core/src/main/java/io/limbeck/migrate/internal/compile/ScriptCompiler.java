package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.NoCompilerException;
import io.limbeck.migrate.error.ScriptCompileException;
import java.nio.file.Path;
import java.util.List;

/** Makes class files from scripts; knows nothing of {@code javax.tools} itself, which a small Java may lack. */
public interface ScriptCompiler {
    /**
     * Compiles scripts, each as if it were alone on the class path.
     *
     * @param classPath jars and directories, migrate's own among them
     * @return in the order of {@code sources}
     * @throws ScriptCompileException with all errors of all scripts
     */
    List<CompiledScript> compile(List<Source> sources, List<Path> classPath);

    /**
     * The compiler of this JDK, or else the first that is registered as service {@code javax.tools.JavaCompiler}.
     *
     * @throws NoCompilerException when there is none
     */
    static ScriptCompiler find() {
        if (ModuleLayer.boot().findModule("java.compiler").isEmpty()) {
            throw new NoCompilerException(
                    "The module java.compiler is missing, which every compiler needs; in an image built by"
                            + " jlink, include it with --add-modules java.sql,java.compiler.");
        }
        return ToolCompiler.find();
    }
}
