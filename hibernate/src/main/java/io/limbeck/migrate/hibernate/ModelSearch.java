package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.ModelException;
import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.internal.application.ApplicationSettings;
import io.limbeck.migrate.model.ModelRequest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parts of a model, by name; nothing is loaded yet.
 *
 * @param unit the persistence unit whose settings apply
 * @param settings the application's settings for Spring or Quarkus, in addition to the unit's
 */
record ModelSearch(
        Set<String> classes,
        Set<String> packages,
        List<String> mappingFiles,
        Optional<PersistenceUnit> unit,
        Map<String, String> settings) {
    /** @param application the framework settings in the application's files */
    static ModelSearch of(ModelRequest request, ApplicationSettings application) {
        ModelSpec spec = ModelSpec.of(request.model());
        List<PersistenceUnit> units = PersistenceXml.units(request.classPath());
        if (spec instanceof ModelSpec.Unit named) {
            boolean inXml = units.stream().anyMatch(unit -> unit.name().equals(named.name()));
            Optional<QuarkusUnit> quarkus = inXml ? Optional.empty() : QuarkusSettings.unit(application, named.name());
            if (quarkus.isPresent()) {
                return ofPackages(
                        request,
                        new ModelSpec.Packages(quarkus.get().packages()),
                        Optional.empty(),
                        quarkus.get().settings());
            }
            return ofUnit(request, named(units, named.name(), request.classPath()), List.of(), settings(application));
        }
        if (spec instanceof ModelSpec.Everything && units.size() > 1) {
            throw new ModelException(
                    ModelException.Kind.MODEL_MAPPING,
                    "model=" + request.model() + " is ambiguous: there are several persistence units.",
                    "The model's class path contains " + names(units) + ".",
                    "Set model=jpa-unit:NAME, or model=jpa:PACKAGES with the other settings as model.hibernate.*.",
                    null);
        }
        Optional<PersistenceUnit> only = units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
        if (spec instanceof ModelSpec.Everything && only.isPresent()) {
            return ofUnit(request, only.get(), request.classPath(), settings(application));
        }
        return ofPackages(request, only.isPresent() ? spec : ofQuarkus(spec, application), only, settings(application));
    }

    /** If named units claim the other packages, the files declare packages for the unnamed unit, too. */
    private static ModelSpec ofQuarkus(ModelSpec spec, ApplicationSettings application) {
        List<String> packages = QuarkusSettings.unit(application).packages();
        return spec instanceof ModelSpec.Everything && !packages.isEmpty() ? new ModelSpec.Packages(packages) : spec;
    }

    /** The application's settings for Spring or Quarkus. */
    private static Map<String, String> settings(ApplicationSettings application) {
        Map<String, String> settings =
                new HashMap<>(QuarkusSettings.unit(application).settings());
        settings.putAll(SpringSettings.of(application));
        return settings;
    }

    /** The entities on the class path, or in some of its packages. */
    private static ModelSearch ofPackages(
            ModelRequest request, ModelSpec spec, Optional<PersistenceUnit> unit, Map<String, String> settings) {
        EntityScan scan = EntityScan.of(request.classPath());
        Set<String> classes = new TreeSet<>(scan.entities());
        Set<String> packages = new TreeSet<>(scan.packages());
        if (spec instanceof ModelSpec.Packages wanted) {
            classes.removeIf(name -> !wanted.holds(name));
            packages.removeIf(name -> !wanted.holds(name + "."));
        }
        requireSome(classes, request.model(), scan);
        classes.addAll(scan.convertersFor(classes, List.of()));
        return new ModelSearch(classes, packages, List.of(), unit, settings);
    }

    /** The classes and files that the unit lists, and unlisted ones next to its file or in {@code more}. */
    private static ModelSearch ofUnit(
            ModelRequest request, PersistenceUnit unit, Collection<Path> more, Map<String, String> settings) {
        Set<String> classes = new TreeSet<>(unit.classes());
        Set<String> packages = new TreeSet<>();
        if (!unit.excludesUnlisted()) {
            Set<Path> places = new LinkedHashSet<>(unit.places());
            places.addAll(more);
            EntityScan scan = EntityScan.of(List.copyOf(places));
            classes.addAll(scan.entities());
            if (unit.mappingFiles().isEmpty()) {
                requireSome(classes, request.model(), scan);
            }
            classes.addAll(scan.convertersFor(scan.entities(), unit.places()));
            packages.addAll(scan.packages());
        }
        return new ModelSearch(classes, packages, unit.mappingFiles(), Optional.of(unit), settings);
    }

    private static void requireSome(Set<String> entities, String model, EntityScan scan) {
        if (entities.isEmpty()) {
            throw HibernateFailures.noEntityFound(model, scan.places(), hint(scan));
        }
    }

    private static String hint(EntityScan scan) {
        if (!scan.entities().isEmpty()) {
            return "There are entities in other packages: " + shown(scan.entities()) + ".";
        } else if (!scan.oldEntities().isEmpty()) {
            return "There are entities of javax.persistence, which Hibernate 6 does not read: "
                    + shown(scan.oldEntities()) + ".";
        }
        return "";
    }

    private static String shown(Set<String> names) {
        String some = names.stream().limit(5).collect(Collectors.joining(", "));
        return names.size() <= 5 ? some : some + " and " + (names.size() - 5) + " more";
    }

    private static PersistenceUnit named(List<PersistenceUnit> units, String name, List<Path> classPath) {
        List<PersistenceUnit> found =
                units.stream().filter(unit -> unit.name().equals(name)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String nearest = Nearest.to(
                        name, units.stream().map(PersistenceUnit::name).toList())
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
        throw new ModelException(
                ModelException.Kind.MODEL_MAPPING,
                found.isEmpty()
                        ? "No persistence unit " + name + "." + nearest
                        : "There are " + found.size() + " persistence units named " + name + ".",
                units.isEmpty()
                        ? "No META-INF/persistence.xml in "
                                + classPath.stream().map(Path::toString).collect(Collectors.joining(", ")) + "."
                        : "The model's class path contains " + names(units) + ".",
                "Set model=jpa-unit:NAME to an existing unit, and model.classpath to a class path that contains it.",
                null);
    }

    private static String names(List<PersistenceUnit> units) {
        return units.stream()
                .map(unit -> unit.name() + " (" + unit.root() + ")")
                .collect(Collectors.joining(", "));
    }
}
