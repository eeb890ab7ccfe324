package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.Migration;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where migrate's own classes lie: core's jar, a jar that core was shaded into, or a directory. */
final class CoreClasses {
    private CoreClasses() {}

    /** Empty when they lie where no compiler can read, such as in a jar inside another jar. */
    static Optional<Path> location() {
        CodeSource code = Migration.class.getProtectionDomain().getCodeSource();
        if (code == null || code.getLocation() == null) {
            return Optional.empty();
        }
        try {
            URI uri = code.getLocation().toURI();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // a URL that is no path: not where a compiler can read
        }
    }
}
