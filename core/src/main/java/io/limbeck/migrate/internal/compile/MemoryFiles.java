package io.limbeck.migrate.internal.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps the class files of one task in memory, by the script that each comes from. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<Source, Map<String, ByteArrayOutputStream>> classes = new HashMap<>();

    MemoryFiles(StandardJavaFileManager files, List<SourceFile> units) {
        super(files);
        units.forEach(unit -> sources.put(unit.toUri().getPath(), unit.source()));
    }

    /** The script behind a file that the compiler names: the Eclipse compiler turns them into real paths, with a drive on Windows. */
    Optional<Source> sourceOf(@Nullable FileObject file) {
        if (file == null) {
            return Optional.empty();
        }
        String path = String.valueOf(file.toUri().getPath());
        boolean drive = path.length() > 2 && path.charAt(2) == ':';
        return Optional.ofNullable(sources.get(drive ? path.substring("/C:".length()) : path));
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

    /**
     * There is a source path, and it holds the scripts only: so the Eclipse compiler believes in sources that are no files, and
     * javac does not take sources that lie on the class path for part of the scripts.
     */
    @Override
    public boolean hasLocation(JavaFileManager.Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public boolean contains(JavaFileManager.Location location, FileObject file) throws IOException {
        return sourceOf(file).isPresent() ? location == StandardLocation.SOURCE_PATH : super.contains(location, file);
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
