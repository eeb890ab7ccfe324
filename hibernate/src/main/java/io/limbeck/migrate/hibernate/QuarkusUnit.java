package io.limbeck.migrate.hibernate;

import java.util.List;
import java.util.Map;

/**
 * A persistence unit as the {@code application.properties} of a Quarkus application has it.
 *
 * @param packages whose entities are its, with the packages below them; none for all
 * @param settings by Hibernate's own names
 */
record QuarkusUnit(List<String> packages, Map<String, String> settings) {
    QuarkusUnit {
        packages = List.copyOf(packages);
        settings = Map.copyOf(settings);
    }
}
