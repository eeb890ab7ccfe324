package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.model.ModelRequest;
import io.limbeck.migrate.model.ServerVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings for Hibernate before it reads the entities. In order of increasing precedence: Spring Boot's naming, if Spring Boot is
 * present · the dialect for the database's name · the application's settings for Spring or Quarkus · the persistence unit · a dialect named
 * by class · {@code model.hibernate.*}.
 */
final class HibernateSettings {
    private static final String DIALECT = "hibernate.dialect";
    private static final String COMMUNITY = "org.hibernate.orm:hibernate-community-dialects";

    /** Hibernate's dialects by our names of databases. */
    private static final Map<String, String> DIALECTS = Map.of(
            "sqlite", "org.hibernate.community.dialect.SQLiteDialect",
            "postgresql", "org.hibernate.dialect.PostgreSQLDialect",
            "mariadb", "org.hibernate.dialect.MariaDBDialect",
            "mysql", "org.hibernate.dialect.MySQLDialect",
            "h2", "org.hibernate.dialect.H2Dialect",
            "oracle", "org.hibernate.dialect.OracleDialect",
            "sqlserver", "org.hibernate.dialect.SQLServerDialect");

    /** Settings for connecting to a database, which reading a model never does. */
    private static final List<String> CONNECTING = List.of(
            "hibernate.connection.",
            "jakarta.persistence.jdbc.",
            "javax.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "hibernate.hikari.",
            "hibernate.c3p0.",
            "hibernate.agroal.");

    private static final String PHYSICAL_NAMING = "hibernate.physical_naming_strategy";
    private static final String IMPLICIT_NAMING = "hibernate.implicit_naming_strategy";

    private HibernateSettings() {}

    static Map<String, String> of(ModelRequest request, ModelSearch search, ClassLoader model) {
        Map<String, String> settings = new HashMap<>(springBoot(model));
        boolean word = request.database().indexOf('.') < 0;
        if (word && DIALECTS.containsKey(request.database())) {
            settings.put(DIALECT, DIALECTS.get(request.database()));
        }
        settings.putAll(search.settings());
        request.server().ifPresent(server -> settings.putAll(version(server)));
        search.unit().ifPresent(found -> settings.putAll(found.properties()));
        if (!word) {
            settings.put(DIALECT, request.database());
        }
        request.settings().forEach((key, value) -> settings.put(fullName(key), value));
        settings.keySet().removeIf(key -> CONNECTING.stream().anyMatch(key::startsWith));
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false"); // its name before 6.5
        requireDialect(settings, request.database(), model);
        return settings;
    }

    /** What Hibernate would ask the server, so that its dialect is the same as in the running application. */
    private static Map<String, String> version(ServerVersion server) {
        return Map.of(
                "jakarta.persistence.database-product-name", server.product(),
                "jakarta.persistence.database-product-version", server.version(),
                "jakarta.persistence.database-major-version", String.valueOf(server.major()),
                "jakarta.persistence.database-minor-version", String.valueOf(server.minor()));
    }

    /** Hibernate's own name of a setting {@code model.hibernate.*}. */
    private static String fullName(String key) {
        boolean whole = key.startsWith("jakarta.persistence.") || key.startsWith("org.hibernate.");
        return whole ? key : "hibernate." + key;
    }

    private static Map<String, String> springBoot(ClassLoader model) {
        if (!isThere("org.springframework.boot.SpringApplication", model)) {
            return Map.of();
        }
        Map<String, String> naming = new HashMap<>();
        naming.put(PHYSICAL_NAMING, "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
        for (String place :
                List.of("org.springframework.boot.orm.jpa.hibernate", "org.springframework.boot.hibernate")) {
            if (isThere(place + ".SpringImplicitNamingStrategy", model)) {
                naming.put(IMPLICIT_NAMING, place + ".SpringImplicitNamingStrategy");
            }
        }
        return naming;
    }

    private static void requireDialect(Map<String, String> settings, String database, ClassLoader model) {
        String dialect = settings.get(DIALECT);
        if (dialect == null) {
            throw HibernateFailures.noDialect("for " + database, "", null);
        }
        // A word without dots is one of Hibernate's own short names.
        if (dialect.indexOf('.') >= 0 && !isThere(dialect, model)) {
            throw HibernateFailures.noDialect(
                    dialect, dialect.startsWith("org.hibernate.community.") ? COMMUNITY : "", null);
        }
    }

    private static boolean isThere(String className, ClassLoader loader) {
        return loader.getResource(className.replace('.', '/') + ".class") != null;
    }
}
