package io.limbeck.migrate.internal.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the classes of scripts between runs, by content: next to the scripts, or else in a folder of the user's own.
 *
 * <p>A cache never fails: what cannot be read, or is damaged, is not there, and what cannot be written is compiled again. Safe for
 * any number of threads and processes at once.
 */
public final class ClassCache {
    private final List<CachePlace> places;
    private final List<PackedClasses> packed;

    ClassCache(List<CachePlace> places) {
        this(places, List.of());
    }

    private ClassCache(List<CachePlace> places, List<PackedClasses> packed) {
        this.places = List.copyOf(places);
        this.packed = List.copyOf(packed);
    }

    /** The same, where classes that were packed into the application come first. */
    public ClassCache after(List<PackedClasses> inApplication) {
        return new ClassCache(places, inApplication);
    }

    /** Those that were packed into the application; they need no class path to be recognized by. */
    Map<Source, CompiledScript> packed(Collection<Source> sources) {
        Map<Source, CompiledScript> found = new HashMap<>();
        for (PackedClasses classes : packed) {
            for (Source source : sources) {
                if (!found.containsKey(source)) {
                    classes.find(source).ifPresent(script -> found.put(source, script));
                }
            }
        }
        return found;
    }

    /** In {@code .migrate/classes} of a folder of migrations; where that is read-only, as {@link #temporary()}. */
    public static ClassCache beside(Path migrations) {
        return new ClassCache(List.of(new BesideScripts(migrations), PrivateFolder.ofUser()));
    }

    /** In the folder for temporary files: for scripts that lie in a jar. */
    public static ClassCache temporary() {
        return new ClassCache(List.of(PrivateFolder.ofUser()));
    }

    /** Keeps nothing. */
    public static ClassCache none() {
        return new ClassCache(List.of());
    }

    /** @param keys the scripts wanted, each with the key of its content */
    Map<Source, CompiledScript> find(Map<Source, String> keys) {
        Map<Source, CompiledScript> found = new HashMap<>();
        for (CachePlace place : places) {
            if (found.size() < keys.size() && trusted(place)) {
                CacheFolder folder = new CacheFolder(place.path());
                keys.forEach((source, key) -> {
                    if (!found.containsKey(source)) {
                        folder.read(BundleNames.stem(source), key)
                                .flatMap(ClassBundle::decode)
                                .ifPresent(classes -> found.put(source, new CompiledScript(source, classes)));
                    }
                });
            }
        }
        return found;
    }

    /** The first place whose classes are used. */
    public Optional<Path> place() {
        return places.stream().filter(ClassCache::trusted).map(CachePlace::path).findFirst();
    }

    /** Keeps scripts in the first place that takes them, and says where; empty when none does. */
    Optional<Path> store(List<CompiledScript> scripts, Map<Source, String> keys) {
        for (CachePlace place : places) {
            try {
                place.make();
                CacheFolder folder = new CacheFolder(place.path());
                Set<String> stems = new HashSet<>();
                for (CompiledScript script : scripts) {
                    String stem = BundleNames.stem(script.source());
                    folder.write(stem, key(keys, script.source()), ClassBundle.encode(script.classes()));
                    stems.add(stem);
                }
                folder.prune(stems);
                return Optional.of(place.path());
            } catch (IOException | UnsupportedOperationException | SecurityException e) {
                // read-only, full, or somebody else's: the next place
            }
        }
        return Optional.empty();
    }

    private static String key(Map<Source, String> keys, Source source) {
        String key = keys.get(source);
        if (key == null) {
            throw new IllegalArgumentException("No key for " + source.displayName());
        }
        return key;
    }

    private static boolean trusted(CachePlace place) {
        try {
            return place.trusted();
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }
}
