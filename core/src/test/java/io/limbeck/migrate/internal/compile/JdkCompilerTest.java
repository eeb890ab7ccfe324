package io.limbeck.migrate.internal.compile;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

class JdkCompilerTest extends ScriptCompilerContract {
    @Override
    JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
    }
}
