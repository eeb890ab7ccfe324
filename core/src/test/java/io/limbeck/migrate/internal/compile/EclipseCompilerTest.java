package io.limbeck.migrate.internal.compile;

import javax.tools.JavaCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

class EclipseCompilerTest extends ScriptCompilerContract {
    @Override
    JavaCompiler compiler() {
        return new EclipseCompiler();
    }
}
