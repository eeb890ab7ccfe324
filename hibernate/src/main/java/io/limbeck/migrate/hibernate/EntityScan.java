package io.limbeck.migrate.hibernate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Indexer;

/**
 * Finds the classes of a class path that say by an annotation that they belong to a model.
 *
 * <p>Embeddables and mapped superclasses are not looked for: the entities lead to them. Most classes mention no such annotation,
 * which a search of their bytes shows faster than reading them as classes.
 */
final class EntityScan {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String CONVERTER = "jakarta.persistence.Converter";
    private static final String OLD_ENTITY = "javax.persistence.Entity";
    private static final List<byte[]> MARKS = List.of(mark(ENTITY), mark(CONVERTER), mark(OLD_ENTITY));
    private static final byte[] PACKAGE = "package-info".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PACKAGE_MARK = "Lorg/hibernate/annotations/".getBytes(StandardCharsets.UTF_8);

    private final Set<String> entities = new TreeSet<>();
    private final Set<String> converters = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> oldEntities = new TreeSet<>();
    private final List<String> places = new ArrayList<>();

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
        int classes = ClassFiles.each(entry, this::look);
        places.add(entry + (Files.isDirectory(entry) ? " (folder, " : " (jar, ") + classes + " classes)");
    }

    private void look(byte[] bytes) throws IOException {
        boolean marked = MARKS.stream().anyMatch(mark -> contains(bytes, mark))
                || (contains(bytes, PACKAGE) && contains(bytes, PACKAGE_MARK));
        if (!marked) {
            return;
        }
        Indexer indexer = new Indexer();
        indexer.index(new ByteArrayInputStream(bytes));
        for (ClassInfo found : indexer.complete().getKnownClasses()) {
            sort(found);
        }
    }

    private void sort(ClassInfo found) {
        String name = found.name().toString();
        if (name.startsWith("org.hibernate.")) {
            return; // Envers and the like bring theirs in themselves
        }
        if (name.endsWith(".package-info")) {
            packages.add(name.substring(0, name.length() - ".package-info".length()));
        } else if (found.hasDeclaredAnnotation(ENTITY)) {
            entities.add(name);
        } else if (found.hasDeclaredAnnotation(CONVERTER)) {
            converters.add(name);
        } else if (found.hasDeclaredAnnotation(OLD_ENTITY)) {
            oldEntities.add(name);
        }
    }

    Set<String> entities() {
        return entities;
    }

    Set<String> converters() {
        return converters;
    }

    /** Packages that say something to Hibernate as a whole. */
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

    private static boolean contains(byte[] bytes, byte[] wanted) {
        byte first = wanted[0];
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == first && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
