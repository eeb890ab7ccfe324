package io.limbeck.migrate.internal.compile;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The classes of scripts inside the application's jar, next to the scripts: compiled when it was packaged, with the class path that the
 * same jar holds. So their key is the script's text alone, and a jar inside a jar needs no compiler.
 *
 * @param path the location of the scripts on the class path, without slashes at its ends
 */
public record PackedClasses(ClassLoader loader, String path) {
    private static final String FOLDER = ".migrate/packed";
    private static final String SUFFIX = ".classes";
    private static final int KEY_DIGITS = 40;
    /** The place of the version in a class file; Java 17 is 61. */
    private static final int MAJOR_VERSION = 6;

    private static final int BEFORE_JAVA_1 = 44;

    public PackedClasses {
        requireNonNull(loader, "loader");
        requireNonNull(path, "path");
    }

    /** Empty when they were not packed, are of another text, or for a later Java. */
    Optional<CompiledScript> find(Source source) {
        String name = (path.isEmpty() ? "" : path + "/") + FOLDER + "/" + BundleNames.stem(source) + "-" + key(source)
                + SUFFIX;
        try (InputStream bundle = loader.getResourceAsStream(name)) {
            return bundle == null
                    ? Optional.empty()
                    : ClassBundle.decode(bundle.readAllBytes())
                            .filter(PackedClasses::canBeLoaded)
                            .map(classes -> new CompiledScript(source, classes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean canBeLoaded(Map<String, byte[]> classes) {
        int known = Runtime.version().feature() + BEFORE_JAVA_1;
        return classes.values().stream()
                .allMatch(bytes -> ((bytes[MAJOR_VERSION] << 8) | (bytes[MAJOR_VERSION + 1] & 0xff)) <= known);
    }

    /** Writes the classes next to the scripts; false where the folder is not ours to write. */
    static boolean pack(Path migrations, Collection<CompiledScript> scripts) {
        BesideScripts home = new BesideScripts(migrations, "packed");
        try {
            home.make();
            CacheFolder folder = new CacheFolder(home.path());
            Set<String> kept = new HashSet<>();
            for (CompiledScript script : scripts) {
                String stem = BundleNames.stem(script.source());
                folder.write(stem, key(script.source()), ClassBundle.encode(script.classes()));
                kept.add(stem + "-" + key(script.source()));
            }
            folder.keepOnly(kept);
            return true;
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    private static String key(Source source) {
        String text = source.className() + "\n" + source.text();
        return HexFormat.of()
                .formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, KEY_DIGITS);
    }
}
