package io.limbeck.migrate.hibernate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/**
 * The packages in which Spring Boot searches for entities and converters: those of {@code @EntityScan} if present, otherwise the package of
 * the application; both with their sub-packages.
 */
final class SpringScan {
    private static final List<String> SCANS = List.of(
            "org.springframework.boot.autoconfigure.domain.EntityScan", // Boot 3
            "org.springframework.boot.persistence.autoconfigure.EntityScan"); // Boot 4
    private static final List<String> APPLICATIONS = List.of(
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "org.springframework.boot.autoconfigure.EnableAutoConfiguration",
            "org.springframework.boot.autoconfigure.AutoConfigurationPackage");

    /** The annotations of classes to {@link #look} at. */
    static final List<String> ANNOTATIONS =
            Stream.concat(SCANS.stream(), APPLICATIONS.stream()).toList();

    private final Set<String> scanned = new TreeSet<>();
    private final Set<String> ofApplications = new TreeSet<>();

    void look(ClassInfo found) {
        if (!found.isAnnotation()) {
            SCANS.forEach(annotation -> add(found, annotation, scanned));
            APPLICATIONS.forEach(annotation -> add(found, annotation, ofApplications));
        }
    }

    /** Whether the class is in one of the packages or their sub-packages; always false if no Spring Boot application was found. */
    boolean scans(String className) {
        Set<String> packages = scanned.isEmpty() ? ofApplications : scanned;
        return packages.stream().anyMatch(name -> name.isEmpty() || className.startsWith(name + "."));
    }

    private static void add(ClassInfo found, String annotation, Set<String> packages) {
        AnnotationInstance instance = found.declaredAnnotation(DotName.createSimple(annotation));
        if (instance == null) {
            return;
        }
        Set<String> named = new TreeSet<>();
        for (String member : List.of("value", "basePackages")) {
            AnnotationValue names = instance.value(member);
            if (names != null) {
                named.addAll(List.of(names.asStringArray()));
            }
        }
        AnnotationValue classes = instance.value("basePackageClasses");
        if (classes != null) {
            for (Type type : classes.asClassArray()) {
                named.add(packageOf(type.name()));
            }
        }
        packages.addAll(named.isEmpty() ? Set.of(packageOf(found.name())) : named);
    }

    private static String packageOf(DotName name) {
        String text = name.toString();
        return text.substring(0, Math.max(0, text.lastIndexOf('.')));
    }
}
