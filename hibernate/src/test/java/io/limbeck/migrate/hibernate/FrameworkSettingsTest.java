package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.model.ModelRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of Spring and Quarkus are those that the application would start with. */
final class FrameworkSettingsTest {
    private static final String YAML =
            """
            spring:
              jpa:
                hibernate:
                  naming:
                    physical-strategy: com.acme.Naming
                properties:
                  hibernate:
                    default_schema: shop
                  hibernate.globally_quoted_identifiers: true
            ---
            spring:
              config.activate.on-profile: prod
              jpa.properties.hibernate.default_schema: live
            """;

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compile() {
        classes = Models.compile(
                folder.resolve("classes"),
                "shop.LineItem",
                "package shop; @jakarta.persistence.Entity public class LineItem { @jakarta.persistence.Id Long id; }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.yml", "application.yaml", "config/application.yml"})
    void yamlOfSpringIsRead(String name) throws IOException {
        file(name, YAML);

        assertThat(settings(Map.of(), Map.of()))
                .containsEntry("hibernate.physical_naming_strategy", "com.acme.Naming")
                .containsEntry("hibernate.default_schema", "shop")
                .containsEntry("hibernate.globally_quoted_identifiers", "true");
    }

    @Test
    void propertiesOfSpringAreReadInAnySpelling() throws IOException {
        file(
                "application.properties",
                "spring.jpa.hibernate.naming.physicalStrategy=com.acme.Naming\n"
                        + "spring.jpa.properties.hibernate.default_schema=shop\n");

        assertThat(settings(Map.of(), Map.of()))
                .containsEntry("hibernate.physical_naming_strategy", "com.acme.Naming")
                .containsEntry("hibernate.default_schema", "shop");
    }

    @Test
    void activeProfileAddsItsDocumentsAndFiles() throws IOException {
        file("application.yml", YAML);
        assertThat(settings(Map.of("SPRING_PROFILES_ACTIVE", "prod"), Map.of()))
                .containsEntry("hibernate.default_schema", "live");

        file("application.properties", "spring.profiles.active=test");
        file("application-test.yaml", "spring.jpa.properties.hibernate.default_schema: trial");
        assertThat(settings(Map.of(), Map.of())).containsEntry("hibernate.default_schema", "trial");
        assertThat(settings(Map.of("SPRING_PROFILES_ACTIVE", "prod"), Map.of()))
                .containsEntry("hibernate.default_schema", "live");
    }

    @Test
    void documentsOfPropertiesHaveProfilesToo() throws IOException {
        file(
                "application.properties",
                "spring.jpa.properties.hibernate.default_schema=shop\n#---\nspring.config.activate.on-profile=!prod\n"
                        + "spring.jpa.properties.hibernate.default_schema=trial\n");

        assertThat(settings(Map.of(), Map.of())).containsEntry("hibernate.default_schema", "trial");
        assertThat(settings(Map.of("SPRING_PROFILES_ACTIVE", "prod"), Map.of()))
                .containsEntry("hibernate.default_schema", "shop");
    }

    @Test
    void placeholdersUseSettingsEnvironmentVariablesAndDefaults() throws IOException {
        file(
                "application.yml",
                "app.schema: ${APP_SCHEMA:${team:shop}_one}\nspring.jpa.properties.hibernate.default_schema: ${app.schema}");

        assertThat(settings(Map.of(), Map.of())).containsEntry("hibernate.default_schema", "shop_one");
        assertThat(settings(Map.of("APP_SCHEMA", "live"), Map.of())).containsEntry("hibernate.default_schema", "live");
    }

    @Test
    void environmentVariableOverridesFiles() throws IOException {
        file("application.yml", YAML);

        assertThat(settings(Map.of("SPRING_JPA_HIBERNATE_NAMING_PHYSICALSTRATEGY", "com.acme.Other"), Map.of()))
                .containsEntry("hibernate.physical_naming_strategy", "com.acme.Other");
    }

    @Test
    void modelSettingsTakePrecedence() throws IOException {
        file("application.yml", YAML);

        assertThat(settings(Map.of(), Map.of("default_schema", "mine")))
                .containsEntry("hibernate.default_schema", "mine");
    }

    @Test
    void yamlOfQuarkusIsReadAsInProduction() throws IOException {
        file(
                "application.yaml",
                "quarkus:\n  hibernate-orm:\n    database:\n      default-schema: ${SCHEMA:shop}\n"
                        + "'%prod':\n  quarkus:\n    hibernate-orm:\n      physical-naming-strategy: com.acme.Naming\n");

        assertThat(settings(Map.of(), Map.of()))
                .containsEntry("hibernate.default_schema", "shop")
                .containsEntry("hibernate.physical_naming_strategy", "com.acme.Naming");
    }

    @Test
    void placeholdersOfQuarkusUseTheProductionSettings() throws IOException {
        file(
                "application.properties",
                "app.schema=public\n%prod.app.schema=shop\nquarkus.hibernate-orm.database.default-schema=${app.schema}");

        assertThat(settings(Map.of(), Map.of())).containsEntry("hibernate.default_schema", "shop");
        assertThat(settings(Map.of("APP_SCHEMA", "live"), Map.of())).containsEntry("hibernate.default_schema", "live");
    }

    @Test
    void productionSettingsOfQuarkusComeFromProfilesOrAFile() throws IOException {
        String schema = "quarkus.hibernate-orm.database.default-schema";
        file(
                "application.properties",
                schema + "=public\n%{staging,prod}." + schema + "=shop\n%{dev,test}." + schema + "=trial");
        assertThat(settings(Map.of(), Map.of())).containsEntry("hibernate.default_schema", "shop");

        file("application.properties", schema + "=public");
        file("application-prod.properties", schema + "=live");
        assertThat(settings(Map.of(), Map.of())).containsEntry("hibernate.default_schema", "live");
    }

    @Test
    void tableSettingsOfQuarkusBecomeHibernateSettings() throws IOException {
        file(
                "application.properties",
                """
                quarkus.hibernate-orm.database.globally-quoted-identifiers=true
                quarkus.hibernate-orm.discriminator.ignore-explicit-for-joined=true
                quarkus.hibernate-orm.dialect=org.hibernate.dialect.OracleDialect
                quarkus.hibernate-orm.validation.enabled=false
                quarkus.hibernate-orm.mapping.id.optimizer.default=pooled
                quarkus.hibernate-orm.mapping-files=META-INF/more.xml
                """);

        assertThat(Models.search(request(Map.of(), Map.of())).settings())
                .containsEntry("hibernate.globally_quoted_identifiers", "true")
                .containsEntry("hibernate.discriminator.ignore_explicit_for_joined", "true")
                .containsEntry("hibernate.dialect", "org.hibernate.dialect.OracleDialect")
                .containsEntry("jakarta.persistence.validation.mode", "none");
        assertThat(Models.framework(request(Map.of(), Map.of())).notRead())
                .singleElement()
                .asString()
                .startsWith("quarkus.hibernate-orm.mapping-files is ignored");
    }

    @Test
    void ignoredSettingsAreReported() throws IOException {
        file(
                "application.yml",
                "spring.jpa:\n  mapping-resources: META-INF/more.xml\n  show-sql: true\n  hibernate.ddl-auto: validate\n");

        assertThat(Models.framework(request(Map.of(), Map.of())).notRead())
                .singleElement()
                .asString()
                .startsWith("spring.jpa.mapping-resources is ignored");
    }

    @Test
    void syntaxErrorOfYamlIsReportedWithFileAndLine() throws IOException {
        file("application.yml", "spring:\n  jpa:\n    a: [1, 2\n  b: c\n");

        assertThatThrownBy(() -> settings(Map.of(), Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll(classes + "/application.yml:4", "is not YAML");
    }

    @Test
    void placeholderWithoutValueIsReportedWithItsSetting() throws IOException {
        file("application.yml", "spring.jpa.properties.hibernate.default_schema: ${app.schema}\nother: ${NOBODY_ASKS}");

        assertThatThrownBy(() -> settings(Map.of(), Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll(
                        "spring.jpa.properties.hibernate.default_schema", "${app.schema}", "APP_SCHEMA");
    }

    private void file(String name, String text) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ModelRequest request(Map<String, String> environment, Map<String, String> own) {
        return new ModelRequest(
                List.of(classes),
                ClassLoader.getPlatformClassLoader(),
                "jpa",
                own,
                environment,
                "org.hibernate.dialect.H2Dialect",
                Optional.empty(),
                Optional.empty());
    }

    private Map<String, String> settings(Map<String, String> environment, Map<String, String> own) {
        ModelRequest request = request(environment, own);
        return HibernateSettings.of(request, Models.search(request), FrameworkSettingsTest.class.getClassLoader());
    }
}
