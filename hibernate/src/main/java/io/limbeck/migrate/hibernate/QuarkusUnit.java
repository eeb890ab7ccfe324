package io.limbeck.migrate.hibernate;

import java.util.List;
import java.util.Map;

/**
 * A persistence unit as declared in the {@code application.properties} of a Quarkus application.
 *
 * @param packages the packages of its entities, including sub-packages; empty for all
 * @param settings the settings by Hibernate's own names
 */
record QuarkusUnit(List<String> packages, Map<String, String> settings) {
    QuarkusUnit {
        packages = List.copyOf(packages);
        settings = Map.copyOf(settings);
    }
}
