package com.foodplanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the data is: {@code FOODPLANNER_DB} names a file of SQLite, or the JDBC URL of a PostgreSQL database whose password is the
 * content of the file {@code FOODPLANNER_DB_PASSWORD_FILE}.
 */
record Database(String place, String passwordFile) {
    static Database ofEnvironment() {
        return new Database(setting("FOODPLANNER_DB", "data/menu_planner.db"), setting("FOODPLANNER_DB_PASSWORD_FILE", ""));
    }

    static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    boolean isMissing() {
        return !isServer() && !Files.exists(Path.of(place));
    }

    /** What differs from {@code persistence.xml}, which speaks of SQLite. */
    Map<String, Object> properties() throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.jdbc.url", isServer() ? place : "jdbc:sqlite:" + place);
        if (isServer()) {
            properties.put("jakarta.persistence.jdbc.driver", "org.postgresql.Driver");
            properties.put("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
            // Times are kept without a zone, in UTC, as on SQLite.
            properties.put("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP");
            properties.put("hibernate.jdbc.time_zone", "UTC");
        }
        if (!passwordFile.isEmpty()) {
            properties.put(
                    "jakarta.persistence.jdbc.password", Files.readString(Path.of(passwordFile)).strip());
        }
        return properties;
    }

    private boolean isServer() {
        return place.startsWith("jdbc:");
    }
}
