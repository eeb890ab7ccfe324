package io.limbeck.migrate.internal.compile;

import java.util.ServiceLoader;
import javax.tools.JavaCompiler;

class EclipseCompilerTest extends ScriptCompilerContract {
    @Override
    JavaCompiler compiler() {
        return ServiceLoader.load(JavaCompiler.class).findFirst().orElseThrow();
    }
}
