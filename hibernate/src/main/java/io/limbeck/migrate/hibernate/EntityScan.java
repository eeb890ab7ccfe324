package io.limbeck.migrate.hibernate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Indexer;

/**
 * Finds the classes of a class path that an annotation makes part of a model.
 *
 * <p>Embeddables and mapped superclasses are not looked for: the entities lead to them. Most classes mention no such annotation,
 * which a search of their bytes shows faster than reading them as classes.
 */
final class EntityScan {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String CONVERTER = "jakarta.persistence.Converter";
    private static final String OLD_ENTITY = "javax.persistence.Entity";
    private static final List<byte[]> MARKS = Stream.concat(
                    Stream.of(ENTITY, CONVERTER, OLD_ENTITY), SpringScan.ANNOTATIONS.stream())
            .map(EntityScan::mark)
            .toList();
    private static final byte[] PACKAGE = "package-info".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PACKAGE_MARK = "Lorg/hibernate/annotations/".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Path> entities = new TreeMap<>();
    private final Map<String, Path> converters = new TreeMap<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> oldEntities = new TreeSet<>();
    private final List<String> places = new ArrayList<>();
    private final SpringScan spring = new SpringScan();

    static EntityScan of(List<Path> classPath) {
        EntityScan scan = new EntityScan();
        for (Path entry : classPath) {
            scan.add(entry);
        }
        return scan;
    }

    private void add(Path entry) {
        if (!Files.exists(entry)) {
            places.add(entry + " (not there)");
            return;
        }
        int classes = ClassFiles.each(entry, bytes -> look(entry, bytes));
        places.add(entry + (Files.isDirectory(entry) ? " (folder, " : " (jar, ") + classes + " classes)");
    }

    private void look(Path root, byte[] bytes) throws IOException {
        boolean marked = containsAny(bytes, MARKS)
                || (containsAny(bytes, List.of(PACKAGE)) && containsAny(bytes, List.of(PACKAGE_MARK)));
        if (!marked) {
            return;
        }
        Indexer indexer = new Indexer();
        indexer.index(new ByteArrayInputStream(bytes));
        for (ClassInfo found : indexer.complete().getKnownClasses()) {
            sort(root, found);
        }
    }

    private void sort(Path root, ClassInfo found) {
        String name = found.name().toString();
        if (name.startsWith("org.hibernate.")) {
            return; // Envers and the like bring theirs in themselves
        }
        spring.look(found);
        if (name.endsWith(".package-info")) {
            packages.add(name.substring(0, name.length() - ".package-info".length()));
        } else if (found.hasDeclaredAnnotation(ENTITY)) {
            entities.putIfAbsent(name, root);
        } else if (found.hasDeclaredAnnotation(CONVERTER)) {
            converters.putIfAbsent(name, root);
        } else if (found.hasDeclaredAnnotation(OLD_ENTITY)) {
            oldEntities.add(name);
        }
    }

    Set<String> entities() {
        return entities.keySet();
    }

    /**
     * The converters that the application would register for these entities: those in the packages that Spring scans, when it scans
     * all of the entities; otherwise also those in the folders and jars that hold the entities. Libraries carry converters that
     * nobody asked for.
     *
     * @param ofUnit folders and jars of a persistence unit, whose converters belong to it in any case
     */
    Set<String> convertersFor(Set<String> chosen, List<Path> ofUnit) {
        boolean springDecides = ofUnit.isEmpty() && chosen.stream().allMatch(spring::scans);
        Set<Path> roots = new HashSet<>(ofUnit);
        entities.forEach((name, root) -> {
            if (chosen.contains(name) && !springDecides) {
                roots.add(root);
            }
        });
        Set<String> found = new TreeSet<>();
        converters.forEach((name, root) -> {
            if (spring.scans(name) || roots.contains(root)) {
                found.add(name);
            }
        });
        return found;
    }

    /** Packages that have annotations of Hibernate as a whole. */
    Set<String> packages() {
        return packages;
    }

    /** Entities of the time before Jakarta. */
    Set<String> oldEntities() {
        return oldEntities;
    }

    /** What was searched, for people. */
    List<String> places() {
        return places;
    }

    private static byte[] mark(String annotation) {
        return ("L" + annotation.replace('.', '/') + ";").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether {@code bytes} hold one of some texts, which all begin with the same letter. */
    private static boolean containsAny(byte[] bytes, List<byte[]> wanted) {
        byte first = wanted.get(0)[0];
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == first) {
                for (byte[] text : wanted) {
                    int end = at + text.length;
                    if (end <= bytes.length && Arrays.equals(bytes, at, end, text, 0, text.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
