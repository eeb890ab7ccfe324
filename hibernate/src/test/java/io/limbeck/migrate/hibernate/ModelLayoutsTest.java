package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.model.ModelRequest;
import io.limbeck.migrate.result.DifferenceInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code model=jpa} on applications as their builds leave them: plain Jakarta Persistence, and Quarkus. */
final class ModelLayoutsTest {
    private static final String ENTITY =
            "package shop; @jakarta.persistence.Entity public class %s { @jakarta.persistence.Id Long id; int unitPrice; }";
    private static final String SNAKE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        Files.createDirectories(folder.resolve("migrations/versions"));
        classes = Models.compile(folder.resolve("target/classes"), "shop.LineItem", ENTITY.formatted("LineItem"));
        Models.compile(classes, "shop.Parcel", ENTITY.formatted("Parcel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<exclude-unlisted-classes>false</exclude-unlisted-classes>",
                "<class>shop.LineItem</class><class>shop.Parcel</class><exclude-unlisted-classes/>"
            })
    void plainJakartaIsAFolderOrAJarWithAPersistenceUnit(String listed) throws IOException {
        unit(listed);
        Path jar = Models.jar(folder.resolve("shop.jar"), classes);

        assertThat(wanted(classes + "," + libraries())).containsExactly("table LineItem: added", "table Parcel: added");
        assertThat(wanted(jar + "," + libraries())).containsExactly("table LineItem: added", "table Parcel: added");
    }

    @Test
    void plainJakartaLeavesOutExcludedClasses() throws IOException {
        unit("<class>shop.Parcel</class><exclude-unlisted-classes>true</exclude-unlisted-classes>");

        assertThat(wanted(classes + "," + libraries())).containsExactly("table Parcel: added");
    }

    @Test
    void plainJakartaWithoutAPersistenceUnitHasAllItsEntities() throws IOException {
        assertThat(wanted(classes + "," + libraries())).containsExactly("table LineItem: added", "table Parcel: added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/quarkus-run.jar"})
    void packagedQuarkusIsItsBuildFolder(String start) throws IOException {
        properties("quarkus.hibernate-orm.physical-naming-strategy=" + SNAKE);
        Path app = quarkusApp();

        assertThat(wanted(app + start)).containsExactly("table line_item: added", "table parcel: added");
    }

    @Test
    void unpackagedQuarkusIsAFolderOfClasses() throws IOException {
        properties("quarkus.hibernate-orm.physical-naming-strategy=" + SNAKE);

        assertThat(wanted(classes + "," + libraries()))
                .containsExactly("table line_item: added", "table parcel: added");
    }

    @Test
    void settingsOfQuarkusAreThoseOfProductionAndModelSettingsOverrideThem() throws IOException {
        properties(
                """
                quarkus.datasource.db-kind=postgresql
                quarkus.hibernate-orm.database.default-schema=everywhere
                %prod.quarkus.hibernate-orm.database.default-schema=shop
                %dev.quarkus.hibernate-orm.database.default-schema=playground
                quarkus.hibernate-orm.database.default-catalog=${CATALOG:main}
                quarkus.hibernate-orm.implicit-naming-strategy=com.acme.Naming
                quarkus.hibernate-orm.mapping.timezone.default-storage=normalize-utc
                quarkus.hibernate-orm.quote-identifiers.strategy=only-keywords
                quarkus.hibernate-orm.unsupported-properties."hibernate.default_list_semantics"=LIST
                quarkus.hibernate-orm."reports".database.default-schema=reports
                """);
        assertThat(settings(Map.of("implicit_naming_strategy", "com.acme.Stronger")))
                .containsEntry("hibernate.default_schema", "shop")
                .containsEntry("hibernate.implicit_naming_strategy", "com.acme.Stronger")
                .containsEntry("hibernate.timezone.default_storage", "NORMALIZE_UTC")
                .containsEntry("hibernate.auto_quote_keyword", "true")
                .containsEntry("hibernate.default_list_semantics", "LIST")
                .containsEntry("hibernate.default_catalog", "main");
    }

    @Test
    void unnamedQuarkusUnitHasTheEntitiesOfItsPackages() throws IOException {
        Models.compile(classes, "reports.DailySum", ENTITY.formatted("DailySum").replace("shop", "reports"));
        properties("quarkus.hibernate-orm.packages=shop\nquarkus.hibernate-orm.\"reports\".packages=reports\n");

        assertThat(wanted(classes + "," + libraries())).containsExactly("table LineItem: added", "table Parcel: added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "\"reports\""})
    void namedQuarkusUnitHasTheEntitiesOfItsPackagesAndItsOwnSettings(String name) throws IOException {
        Models.compile(
                classes, "reports.daily.DailySum", ENTITY.formatted("DailySum").replace("shop", "reports.daily"));
        properties(
                "quarkus.hibernate-orm.packages=shop\nquarkus.hibernate-orm.implicit-naming-strategy=com.acme.Naming\n"
                        + "quarkus.hibernate-orm." + name + ".packages=nowhere\n"
                        + "%prod.quarkus.hibernate-orm." + name + ".packages=reports.daily, reports.old\n"
                        + "quarkus.hibernate-orm." + name + ".physical-naming-strategy=" + SNAKE + "\n");

        assertThat(wanted("jpa-unit:reports", classes + "," + libraries())).containsExactly("table daily_sum: added");
    }

    private Map<String, String> settings(Map<String, String> own) {
        ModelRequest request = new ModelRequest(
                List.of(classes), ClassLoader.getPlatformClassLoader(), "jpa", own, "org.hibernate.dialect.H2Dialect");
        return HibernateSettings.of(request, Models.search(request), ModelLayoutsTest.class.getClassLoader());
    }

    private void unit(String listed) throws IOException {
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(
                classes.resolve("META-INF/persistence.xml"),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.1'><persistence-unit name='shop'>"
                        + listed + "</persistence-unit></persistence>");
    }

    private void properties(String text) throws IOException {
        Files.writeString(classes.resolve("application.properties"), text);
    }

    private Path quarkusApp() throws IOException {
        Path app = folder.resolve("target/quarkus-app");
        for (String place : List.of("app", "lib/boot", "lib/main", "quarkus")) {
            Files.createDirectories(app.resolve(place));
        }
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Models.jar(app.resolve("quarkus-run.jar"), empty);
        Models.jar(app.resolve("quarkus/generated-bytecode.jar"), empty);
        Files.writeString(app.resolve("quarkus/quarkus-application.dat"), "as the start finds its classes");
        Models.jar(app.resolve("app/shop-1.0.jar"), classes);
        for (Path library : Models.hibernate("6.6")) {
            Files.copy(library, app.resolve("lib/main").resolve(library.getFileName()));
        }
        return app;
    }

    private static String libraries() {
        return Models.hibernate("6.6").stream()
                .map(jar -> jar.toAbsolutePath().toString())
                .collect(Collectors.joining(","));
    }

    private List<String> wanted(String classPath) {
        return wanted("jpa", classPath);
    }

    private List<String> wanted(String model, String classPath) {
        MigrateConfig config = MigrateConfig.builder()
                .workingDirectory(folder)
                .environmentVariables(Map.of())
                .override(ConfigKey.URL, "jdbc:sqlite:" + folder.resolve("app.db"))
                .override(ConfigKey.MODEL, model)
                .override(ConfigKey.MODEL_CLASSPATH, classPath)
                .build();
        return Migrator.open(config).check().differences().stream()
                .map(DifferenceInfo::words)
                .map(words -> words.replaceFirst("added.*", "added"))
                .toList();
    }
}
