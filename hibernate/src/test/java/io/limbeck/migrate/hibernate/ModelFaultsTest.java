package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that cannot be read says why and what to do; the exit code is that of wrong configuration. */
final class ModelFaultsTest {
    static final List<String> VERSIONS = Models.VERSIONS;
    private static final String ENTITY =
            "package shop; @jakarta.persistence.Entity public class %s" + " { @jakarta.persistence.Id Long id; %s }";

    @TempDir
    Path folder;

    @Test
    void withoutEntitiesEveryPlaceSearchedIsListed() {
        Path jar = Models.hibernate("6.6").get(0);
        Path missing = folder.resolve("nowhere");
        assertFails(
                "no-entity-found",
                () -> Models.read(List.of(folder, jar, missing), "jpa", "sqlite", Map.of()),
                "No JPA entity found for model=jpa.",
                folder + " (folder, 0 classes)",
                jar + " (jar, ",
                missing + " (does not exist)",
                "model.classpath");
    }

    @Test
    void packageWithoutEntitiesIsReportedWithThoseInOthers() {
        assertFails(
                "no-entity-found",
                () -> Models.read(Models.classPath("6.6", Models.ZOO), "jpa:zo", "sqlite", Map.of()),
                "No JPA entity found for model=jpa:zo.",
                "There are entities in other packages: broken.Adrift, zoo.Animals$Animal");
    }

    @Test
    void entitiesOfJavaxPersistenceAreReported() {
        Path old = Models.compile(
                folder.resolve("api"),
                "javax.persistence.Entity",
                "package javax.persistence; public @interface Entity {}");
        Models.compile(old, "shop.Old", "package shop; @javax.persistence.Entity public class Old {}");
        assertFails(
                "no-entity-found",
                () -> Models.read(List.of(old), "jpa", "sqlite", Map.of()),
                "There are entities of javax.persistence, which Hibernate 6 does not read: shop.Old.");
    }

    @Test
    void everyUnloadableClassIsReportedWithWhatItLacks() throws IOException {
        Path classes = Models.compile(folder.resolve("classes"), "shop.Money", "package shop; public class Money {}");
        Models.compile(classes, "shop.Order", ENTITY.formatted("Order", "Money total;"));
        Models.compile(classes, "shop.Wage", ENTITY.formatted("Wage", "Money hourly() { return null; }"));
        Files.delete(classes.resolve("shop/Money.class"));
        assertFails(
                "model-class",
                () -> Models.read(Models.classPath("6.6", classes), "jpa", "sqlite", Map.of()),
                "Cannot load 2 classes of the model:",
                "shop.Order: it needs class shop.Money, which is missing",
                "shop.Wage: it needs class shop.Money, which is missing",
                "model.classpath");
    }

    @Test
    void classPathWithoutHibernateIsReported() {
        List<Path> classPath = new ArrayList<>(List.of(Models.ZOO));
        classPath.addAll(Models.hibernate("6.6"));
        classPath.removeIf(jar -> jar.toString().contains("hibernate-core"));
        assertFails(
                "hibernate-unusable",
                () -> Models.read(classPath, "jpa:zoo", "sqlite", Map.of()),
                "Hibernate cannot be loaded from the model's class path.",
                "Class org.hibernate.Version is missing.",
                "org.hibernate.orm:hibernate-core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15.Final", "6.3.2.Final", "6.0"})
    void hibernateBefore64IsRefused(String version) {
        Path fake = Models.compile(
                folder.resolve("old"),
                "org.hibernate.Version",
                "package org.hibernate; public class Version { public static String getVersionString() { return \""
                        + version + "\"; } }");
        List<Path> classPath = new ArrayList<>(List.of(fake));
        classPath.addAll(Models.classPath("6.4", Models.ZOO));
        assertFails(
                "hibernate-unusable",
                () -> Models.read(classPath, "jpa:zoo", "sqlite", Map.of()),
                "Hibernate " + version + " on the model's class path is too old.",
                "6.4 or later");
    }

    @Test
    void missingDialectIsReportedWithItsArtifact() {
        List<Path> classPath = new ArrayList<>(Models.classPath("6.6", Models.ZOO));
        classPath.removeIf(jar -> jar.toString().contains("community-dialects"));
        assertFails(
                "hibernate-unusable",
                () -> Models.read(classPath, "jpa:zoo", "sqlite", Map.of()),
                "org.hibernate.community.dialect.SQLiteDialect",
                "Add org.hibernate.orm:hibernate-community-dialects in Hibernate's version");
        assertFails(
                "hibernate-unusable",
                () -> Models.read(classPath, "jpa:zoo", "foxpro", Map.of()),
                "no dialect for foxpro",
                "Set model.hibernate.dialect");
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void mappingRefusedByHibernateIsReportedWithItsMessage(String version) {
        assertFails(
                "model-mapping",
                () -> Models.read(Models.classPath(version, Models.ZOO), "jpa:broken", "sqlite", Map.of()),
                "cannot read the model.",
                "'broken.Adrift' has no identifier",
                "Fix the mapping");
    }

    @Test
    void settingRefusedByHibernateIsReportedWithItsMessage() {
        Map<String, String> settings = Map.of("physical_naming_strategy", "shop.NoSuchNaming");
        assertFails(
                "model-mapping",
                () -> Models.read(Models.classPath("6.6", Models.ZOO), "jpa:zoo", "sqlite", settings),
                "shop.NoSuchNaming");
    }

    @Test
    void unreadableJarIsReported() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");
        assertFails("model-mapping", () -> Models.read(List.of(jar), "jpa", "sqlite", Map.of()), "Cannot read " + jar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql:schema.sql", "jpa:", "jpa:a,,b", "jpa-unit:", "hibernate"})
    void modelOfAnotherKindIsRefused(String model) {
        assertFails(
                "usage",
                () -> Models.read(List.of(folder), model, "sqlite", Map.of()),
                "model=" + model + " does not refer to JPA entities.");
    }

    private static void assertFails(String kind, ThrowingCallable reading, String... phrases) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessageContainingAll(phrases)
                .satisfies(e -> assertThat(((MigrateException) e).exitCode()).isEqualTo(ExitCode.USAGE));
    }
}
