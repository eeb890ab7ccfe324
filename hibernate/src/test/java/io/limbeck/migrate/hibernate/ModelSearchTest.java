package io.limbeck.migrate.hibernate;

import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.model.ModelRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes belong to a model, and which settings go with them. */
final class ModelSearchTest {
    private static final String ENTITY =
            "package shop; @jakarta.persistence.Entity public class %s { @jakarta.persistence.Id Long id; String %s; }";

    @TempDir
    Path folder;

    @Test
    void entitiesAreFoundInFoldersAndJars() throws IOException {
        Path classes = entity("classes", "Order");
        Path jar = jar(entity("library", "Parcel").resolve("shop/Parcel.class"), "shop/Parcel.class");
        assertThat(search("jpa", classes, jar).classes()).containsExactly("shop.Order", "shop.Parcel");
    }

    @Test
    void packagesIncludeSubPackagesButNotNamesWithTheSamePrefix() {
        assertThat(search("jpa:zoo", Models.ZOO).classes())
                .contains("zoo.Keeper", "zoo.Animals$Bird", "zoo.Keeper$BadgeConverter")
                .doesNotContain("broken.Adrift");
        assertThatThrownBy(() -> search("jpa:zo", Models.ZOO)).hasMessageContaining("zoo.Animals$Animal");
    }

    @Test
    void unitHasListedClassesAndThoseNextToItsFile() throws IOException {
        Path classes = entity("classes", "Order");
        units(classes, "<persistence-unit name='shop'><class>shop.Listed</class></persistence-unit>");
        ModelSearch search = search("jpa-unit:shop", classes, entity("elsewhere", "Parcel"));
        assertThat(search.classes()).containsExactly("shop.Listed", "shop.Order");
    }

    @Test
    void unitThatExcludesUnlistedClassesHasOnlyListedOnes() throws IOException {
        Path classes = entity("classes", "Order");
        units(
                classes,
                "<persistence-unit name='shop'><mapping-file>META-INF/more.xml</mapping-file><class>shop.Listed</class>"
                        + "<exclude-unlisted-classes/></persistence-unit>");
        ModelSearch search = search("jpa", classes);
        assertThat(search.classes()).containsExactly("shop.Listed");
        assertThat(search.mappingFiles()).containsExactly("META-INF/more.xml");
    }

    @Test
    void oneOfSeveralUnitsMustBeChosen() throws IOException {
        Path classes = entity("classes", "Order");
        units(classes, "<persistence-unit name='shop'/><persistence-unit name='bank'/>");
        assertThatThrownBy(() -> search("jpa", classes))
                .is(ofKind("model-mapping"))
                .hasMessageContainingAll("shop (" + classes + "), bank (", "Set model=jpa-unit:NAME");
        assertThatThrownBy(() -> search("jpa-unit:shopp", classes))
                .is(ofKind("model-mapping"))
                .hasMessageContainingAll("No persistence unit shopp.", "Did you mean shop?");
        assertThat(search("jpa-unit:bank", classes).unit())
                .get()
                .extracting(PersistenceUnit::name)
                .isEqualTo("bank");
    }

    @Test
    void modelSettingsOverrideThoseOfTheUnitAndNoneConnects() throws IOException {
        Path classes = entity("classes", "Order");
        units(
                classes,
                "<persistence-unit name='shop'><properties><property name='hibernate.default_schema' value='a'/>"
                        + "<property name='hibernate.jdbc.batch_size' value='5'/>"
                        + "<property name='hibernate.dialect' value='com.acme.Own'/>"
                        + "<property name='hibernate.connection.url' value='jdbc:x'/>"
                        + "<property name='jakarta.persistence.jdbc.password' value='s'/>"
                        + "</properties></persistence-unit>");
        Map<String, String> given =
                Map.of("default_schema", "b", "dialect", "H2", "jakarta.persistence.database-major-version", "2");
        ModelRequest request = new ModelRequest(
                List.of(classes), ClassLoader.getPlatformClassLoader(), "jpa-unit:shop", given, "postgresql");
        assertThat(HibernateSettings.of(request, Models.search(request), request.parent()))
                .containsOnly(
                        Map.entry("hibernate.default_schema", "b"),
                        Map.entry("hibernate.dialect", "H2"),
                        Map.entry("hibernate.jdbc.batch_size", "5"),
                        Map.entry("jakarta.persistence.database-major-version", "2"),
                        Map.entry("hibernate.boot.allow_jdbc_metadata_access", "false"),
                        Map.entry("hibernate.temp.use_jdbc_metadata_defaults", "false"));
    }

    @Test
    void namingIsConfiguredOrThatOfSpringBoot() {
        Path classes = entity("classes", "Order");
        assertThat(columns(classes, Map.of())).contains("unitPrice");
        String snake = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";
        assertThat(columns(classes, Map.of("physical_naming_strategy", snake))).contains("unit_price");
        Models.compile(
                classes,
                "org.springframework.boot.SpringApplication",
                "package org.springframework.boot; public class SpringApplication {}");
        assertThat(columns(classes, Map.of())).contains("unit_price");
    }

    @Test
    void hibernateOfTheRunningApplicationCanBeUsed() {
        ModelRequest request = new ModelRequest(
                List.of(Models.ZOO), ModelSearchTest.class.getClassLoader(), "jpa:zoo", Map.of(), "h2");
        assertThat(Models.read(request).schema().tables()).hasSize(11);
    }

    @Test
    void readingTwiceYieldsTheSameModel() {
        assertThat(Models.zoo("6.6", "postgresql")).isEqualTo(Models.zoo("6.6", "postgresql"));
    }

    private List<String> columns(Path classes, Map<String, String> settings) {
        return Models.read(Models.classPath("6.6", classes), "jpa", "sqlite", settings).schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.name())
                .toList();
    }

    private static ModelSearch search(String model, Path... classPath) {
        return Models.search(
                new ModelRequest(List.of(classPath), ClassLoader.getPlatformClassLoader(), model, Map.of(), "sqlite"));
    }

    private Path entity(String place, String name) {
        return Models.compile(folder.resolve(place), "shop." + name, ENTITY.formatted(name, "unitPrice"));
    }

    private static void units(Path root, String units) throws IOException {
        Files.createDirectories(root.resolve("META-INF"));
        Files.writeString(
                root.resolve("META-INF/persistence.xml"),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.1'>" + units + "</persistence>");
    }

    private Path jar(Path file, String name) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(name));
            Files.copy(file, entries);
        }
        return jar;
    }
}
