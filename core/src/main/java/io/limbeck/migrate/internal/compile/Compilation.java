package io.limbeck.migrate.internal.compile;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What scripts are compiled and loaded with.
 *
 * @param classPath jars and directories of the user, in order; migrate's own classes need not be among them
 * @param parent sees migrate and what is on {@code classPath}
 * @param compiler asked only when the cache lacks a script
 */
public record Compilation(
        List<Path> classPath, ClassLoader parent, ClassCache cache, Supplier<ScriptCompiler> compiler) {
    public Compilation {
        classPath = List.copyOf(classPath);
        requireNonNull(parent, "parent");
        requireNonNull(cache, "cache");
        requireNonNull(compiler, "compiler");
    }

    /** With the compiler of this Java, or the one registered as a service. */
    public static Compilation of(List<Path> classPath, ClassLoader parent, ClassCache cache) {
        return new Compilation(classPath, parent, cache, ScriptCompiler::find);
    }
}
