package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.ScriptFolderException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One location of scripts: those under its {@code versions} folder, sub-folders included.
 *
 * <p>Scripts are files named {@code *.java} and {@code *.sql} (or {@code .SQL}: to pass one over in silence would lose it). Left out are names that begin with a dot (so also the cache in
 * {@code .migrate}), {@code package-info.java}, {@code module-info.java} and everything else.
 */
public sealed interface ScriptFolder permits DirectoryFolder, ClasspathFolder {
    /** Before a location on the class path. */
    String CLASSPATH = "classpath:";

    /**
     * The location that a configuration names.
     *
     * @param location a path, or {@code classpath:path}
     * @param base what a relative path is relative to
     * @param loader where {@code classpath:} looks
     */
    static ScriptFolder of(String location, Path base, ClassLoader loader) {
        return location.startsWith(CLASSPATH)
                ? new ClasspathFolder(location.substring(CLASSPATH.length()), loader)
                : new DirectoryFolder(Path.of(location), base);
    }

    /**
     * The scripts, in no promised order; their bytes are not read yet where that is cheap.
     *
     * @throws ScriptFolderException if the location is missing or cannot be read
     */
    List<ScriptSource> sources();

    /** Its path on the class path, where classes may be packed next to the scripts; empty for a folder on disk. */
    default Optional<String> packedPath() {
        return Optional.empty();
    }

    /** True for the name, without folders, of a file that is a script. */
    static boolean isScript(String fileName) {
        return !fileName.startsWith(".")
                && (fileName.endsWith(".sql")
                        || fileName.endsWith(".SQL")
                        || (fileName.endsWith(".java")
                                && !fileName.equals("package-info.java")
                                && !fileName.equals("module-info.java")));
    }
}
