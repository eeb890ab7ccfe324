package io.limbeck.migrate.hibernate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.jandex.ClassInfo;

/**
 * Finds the classes on a class path that an annotation makes part of a model.
 *
 * <p>It does not search for embeddables and mapped superclasses: the entities reference them.
 */
final class EntityScan {
    static final String ENTITY = "jakarta.persistence.Entity";
    static final String CONVERTER = "jakarta.persistence.Converter";
    static final String OLD_ENTITY = "javax.persistence.Entity";

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
            places.add(entry + " (does not exist)");
            return;
        }
        MarkedClasses found = MarkedClasses.of(entry);
        found.marked().forEach(marked -> sort(entry, marked));
        places.add(entry + (Files.isDirectory(entry) ? " (folder, " : " (jar, ") + found.count() + " classes)");
    }

    private void sort(Path root, ClassInfo found) {
        String name = found.name().toString();
        if (name.startsWith("org.hibernate.")) {
            return; // in a folder; they are not read from jars
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
     * The converters that the application would register for these entities: those in the packages that Spring scans, if it scans all of the
     * entities; otherwise also those in the folders and jars that contain the entities. Converters in other libraries do not apply.
     *
     * @param ofUnit folders and jars of a persistence unit, whose converters always belong to it
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

    /** Packages that are annotated with Hibernate's annotations. */
    Set<String> packages() {
        return packages;
    }

    /** Entities with annotations of {@code javax.persistence}. */
    Set<String> oldEntities() {
        return oldEntities;
    }

    /** The places searched, for messages. */
    List<String> places() {
        return places;
    }
}
