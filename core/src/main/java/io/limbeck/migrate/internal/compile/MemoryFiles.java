package io.limbeck.migrate.internal.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Keeps the class files of one task in memory, by the script that each comes from. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<URI, Source> sources = new HashMap<>();
    private final Map<Source, Map<String, ByteArrayOutputStream>> classes = new HashMap<>();

    MemoryFiles(StandardJavaFileManager files, List<SourceFile> units) {
        super(files);
        units.forEach(unit -> sources.put(unit.toUri(), unit.source()));
    }

    /** The script behind a file that the compiler names; compilers may wrap it, or name none. */
    Optional<Source> sourceOf(@Nullable FileObject file) {
        return file == null ? Optional.empty() : Optional.ofNullable(sources.get(file.toUri()));
    }

    Map<Source, Map<String, byte[]>> classes() {
        Map<Source, Map<String, byte[]>> copy = new HashMap<>();
        classes.forEach((source, files) -> {
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            files.forEach((name, file) -> bytes.put(name, file.toByteArray()));
            copy.put(source, bytes);
        });
        return copy;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location,
            String className,
            JavaFileObject.Kind kind,
            @Nullable FileObject sibling) {
        Source source = sourceOf(sibling)
                .orElseThrow(() -> new IllegalStateException("Class " + className + " comes from no script"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.computeIfAbsent(source, any -> new LinkedHashMap<>()).put(className.replace('/', '.'), bytes);
        return new SimpleJavaFileObject(URI.create("memory:///out.class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }
}
