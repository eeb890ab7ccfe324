package io.limbeck.migrate.internal.application;

import java.util.Locale;

/** How Spring and Quarkus write the name of a setting as an environment variable. */
final class EnvironmentNames {
    private EnvironmentNames() {}

    /** {@code spring.jpa.database-platform} as Spring does: {@code SPRING_JPA_DATABASEPLATFORM}. */
    static String of(String key) {
        return key.replace("-", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** As Quarkus does, with dashes kept apart: {@code SPRING_JPA_DATABASE_PLATFORM}. */
    static String withDashes(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
