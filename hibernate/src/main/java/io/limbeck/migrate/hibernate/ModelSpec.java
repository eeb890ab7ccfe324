package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.error.UsageException;
import java.util.List;
import java.util.stream.Stream;

/** The setting {@code model}, if it refers to entities. */
sealed interface ModelSpec {
    /** All entities on the class path. */
    record Everything() implements ModelSpec {}

    /** The entities of some packages and the packages below them; at least one. */
    record Packages(List<String> names) implements ModelSpec {
        public Packages {
            names = List.copyOf(names);
        }

        boolean holds(String className) {
            return names.stream().anyMatch(name -> className.startsWith(name + "."));
        }
    }

    /** The classes that a persistence unit lists, and the entities next to its {@code persistence.xml} unless it excludes them. */
    record Unit(String name) implements ModelSpec {}

    static ModelSpec of(String model) {
        if (model.equals("jpa")) {
            return new Everything();
        }
        List<String> names = Stream.of(model.substring(model.indexOf(':') + 1).split(",", -1))
                .map(String::strip)
                .toList();
        if (model.startsWith("jpa:") && names.stream().noneMatch(String::isEmpty)) {
            return new Packages(names);
        } else if (model.startsWith("jpa-unit:") && !names.equals(List.of(""))) {
            return new Unit(String.join(",", names));
        }
        throw new UsageException(
                "model=" + model + " does not refer to JPA entities.",
                "Use jpa, jpa:PACKAGE,PACKAGE… or jpa-unit:NAME.");
    }
}
