package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.internal.application.ApplicationSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings {@code spring.jpa.*} that affect tables, by Hibernate's own names. */
final class SpringSettings {
    private static final String PREFIX = "spring.jpa.";
    private static final String PROPERTIES = PREFIX + "properties.";

    private static final Map<String, String> NAMES = Map.of(
            "spring.jpa.hibernate.naming.physical-strategy", "hibernate.physical_naming_strategy",
            "spring.jpa.hibernate.naming.implicit-strategy", "hibernate.implicit_naming_strategy",
            "spring.jpa.database-platform", "hibernate.dialect");

    /** Settings that do not affect tables. */
    private static final List<String> ELSEWHERE = List.of(
            "spring.jpa.hibernate.ddl-auto",
            "spring.jpa.generate-ddl",
            "spring.jpa.show-sql",
            "spring.jpa.open-in-view",
            "spring.jpa.defer-datasource-initialization");

    private SpringSettings() {}

    static Map<String, String> of(ApplicationSettings application) {
        Map<String, String> settings = new HashMap<>();
        for (String name : application.names(PROPERTIES)) {
            application.get(name).ifPresent(value -> settings.put(plain(name.substring(PROPERTIES.length())), value));
        }
        NAMES.forEach((name, hibernate) -> {
            application.get(name).ifPresent(value -> settings.put(hibernate, value));
            application.names(PREFIX).stream()
                    .filter(written -> relaxed(written).equals(relaxed(name)))
                    .forEach(written -> application.get(written).ifPresent(value -> settings.put(hibernate, value)));
        });
        return settings;
    }

    static List<String> notRead(ApplicationSettings application) {
        return application.names(PREFIX).stream()
                .filter(name -> !name.startsWith(PROPERTIES))
                .filter(name ->
                        NAMES.keySet().stream().noneMatch(read -> relaxed(read).equals(relaxed(name))))
                .filter(name ->
                        ELSEWHERE.stream().noneMatch(other -> relaxed(other).equals(relaxed(name))))
                .toList();
    }

    /** A name that contains dots is in brackets: {@code properties[hibernate.default_schema]}. */
    private static String plain(String name) {
        return name.replace("[", "").replace("]", "");
    }

    /** Spring treats {@code physicalStrategy} and {@code physical_strategy} like {@code physical-strategy}. */
    private static String relaxed(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
