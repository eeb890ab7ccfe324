package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.error.NoCompilerException;
import io.limbeck.migrate.error.ScriptCompileException;
import io.limbeck.migrate.error.ScriptLoadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The scripts of a plan, compiled in one batch or taken from the cache; each is loaded when its turn comes. */
public final class CompiledScripts {
    private final Map<Source, CompiledScript> scripts;
    private final ClassLoader parent;
    private final int compiled;
    private final Optional<Path> stored;

    private CompiledScripts(
            Map<Source, CompiledScript> scripts, ClassLoader parent, int compiled, Optional<Path> stored) {
        this.scripts = scripts;
        this.parent = parent;
        this.compiled = compiled;
        this.stored = stored;
    }

    /**
     * Makes sure that there are classes for all of {@code sources}; runs nothing of them.
     *
     * @throws ScriptCompileException with all errors of all scripts
     * @throws NoCompilerException when the cache lacks one and there is no compiler
     */
    public static CompiledScripts compile(Collection<Source> sources, Compilation compilation) {
        if (sources.isEmpty()) {
            return new CompiledScripts(Map.of(), compilation.parent(), 0, Optional.empty());
        }
        Map<Source, CompiledScript> packed = compilation.cache().packed(sources);
        if (packed.size() == Set.copyOf(sources).size()) {
            return new CompiledScripts(packed, compilation.parent(), 0, Optional.empty());
        }
        List<Path> classPath = new ArrayList<>(compilation.classPath());
        Optional<Path> core = CoreClasses.location();
        core.ifPresent(classPath::add);

        Fingerprint fingerprint = Fingerprint.of(classPath);
        Map<Source, String> keys = new LinkedHashMap<>();
        sources.stream()
                .filter(source -> !packed.containsKey(source))
                .forEach(source -> keys.put(source, fingerprint.key(source)));
        Map<Source, CompiledScript> scripts = new HashMap<>(compilation.cache().find(keys));
        scripts.putAll(packed);

        List<Source> missing = keys.keySet().stream()
                .filter(source -> !scripts.containsKey(source))
                .toList();
        if (missing.isEmpty()) {
            return new CompiledScripts(scripts, compilation.parent(), 0, Optional.empty());
        }
        ScriptCompiler compiler = compilation.compiler().get();
        if (core.isEmpty()) {
            throw NoCompilerException.insideJar(missing.get(0).displayName());
        }
        List<CompiledScript> fresh = compiler.compile(missing, classPath);
        fresh.forEach(script -> scripts.put(script.source(), script));
        Optional<Path> stored = compilation.cache().store(fresh, keys);
        return new CompiledScripts(scripts, compilation.parent(), fresh.size(), stored);
    }

    /**
     * A new migration of a script, with classes of its own.
     *
     * @throws ScriptLoadException when none comes out of it
     */
    public Migration load(Source source) {
        return load(source, Migration.class);
    }

    /**
     * A new instance of the class in a file that is not a migration.
     *
     * @throws ScriptLoadException when nothing of that kind comes out of it
     */
    public <T> T load(Source source, Class<T> kind) {
        return new ScriptLoader(script(source)).load(kind, parent);
    }

    /** The innermost line of a script that a failure of it passed through. */
    public OptionalInt lineOf(Source source, Throwable thrown) {
        return new ScriptLines(script(source)).of(thrown);
    }

    /** Writes all classes next to the scripts, for an application that has the scripts in its jar. */
    public boolean pack(Path migrations) {
        return PackedClasses.pack(migrations, scripts.values());
    }

    /** How many scripts were compiled now. */
    public int compiled() {
        return compiled;
    }

    /** How many scripts the cache had. */
    public int cached() {
        return scripts.size() - compiled;
    }

    /** Where the scripts compiled now are kept; empty when nothing was compiled, or no folder is writable. */
    public Optional<Path> stored() {
        return stored;
    }

    private CompiledScript script(Source source) {
        CompiledScript script = scripts.get(source);
        if (script == null) {
            throw new IllegalArgumentException("Not in this batch: " + source.displayName());
        }
        return script;
    }
}
