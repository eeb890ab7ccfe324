package io.limbeck.migrate.runner.exec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Native libraries that drivers unpack into the temporary folder, to be deleted when the virtual machine ends; when it is replaced it
 * never ends, and each start of a container would leave one more.
 */
final class UnpackedLibraries {
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private UnpackedLibraries() {}

    /** What is mapped stays usable without its name. Where there is no {@code /proc}, nothing is known and nothing deleted. */
    static void delete() {
        String folder =
                Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "sqlite-").toString();
        Set<String> libraries = new HashSet<>();
        try {
            for (String line : Files.readAllLines(MAPPED)) {
                int at = line.indexOf(folder);
                if (at >= 0 && line.endsWith("-libsqlitejdbc.so")) {
                    libraries.add(line.substring(at));
                }
            }
            for (String library : libraries) {
                Files.deleteIfExists(Path.of(library));
                Files.deleteIfExists(Path.of(library + ".lck"));
            }
        } catch (IOException e) {
            return; // a file too many in a temporary folder keeps no application from starting
        }
    }
}
