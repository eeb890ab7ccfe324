package io.limbeck.migrate.hibernate;

import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Converters apply on their own only where the application itself would register them. */
final class ConvertersTest {
    private static final String TIMES =
            """
            package com.acme.shop;
            @jakarta.persistence.Entity public class Times {
                @jakarta.persistence.Id Long id;
                java.time.Instant instant;
                java.time.LocalDate day;
                java.time.LocalTime hour;
                java.time.LocalDateTime moment;
                java.time.OffsetDateTime offset_moment;
                java.time.ZonedDateTime zoned_moment;
                java.time.OffsetTime offset_hour;
                java.time.Duration span;
                java.time.Year year_;
                java.time.ZoneId zone;
                java.time.ZoneOffset zone_offset;
            }
            """;
    private static final String CONVERTER =
            """
            package %s;
            @jakarta.persistence.Converter(autoApply = true)
            public class YearText implements jakarta.persistence.AttributeConverter<java.time.Year, String> {
                %s
                public String convertToDatabaseColumn(java.time.Year year) { return String.valueOf(year); }
                public java.time.Year convertToEntityAttribute(String text) { return java.time.Year.parse(text); }
            }
            """;
    private static final String APPLICATION = "package com.acme; %s public class Application {}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7"})
    void convertersOfSpringDataDoNotApply(String version) {
        assertThat(typesWithSpring(version, "@org.springframework.boot.autoconfigure.SpringBootApplication"))
                .isEqualTo(typesOfHibernateAlone(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7"})
    void convertersOfALibraryDoNotApplyWithoutSpringBoot(String version) {
        assertThat(typesWithSpring(version, "")).isEqualTo(typesOfHibernateAlone(version));
    }

    @Test
    void temporalTypesAreThoseOfHibernate() {
        assertThat(typesOfHibernateAlone("6.6"))
                .containsEntry("instant", new SqlType.Timestamp(OptionalInt.of(6), true))
                .containsEntry("day", Types.date())
                .containsEntry("hour", new SqlType.Time(OptionalInt.of(6), false))
                .containsEntry("moment", Types.timestamp(6))
                .containsEntry("offset_moment", new SqlType.Timestamp(OptionalInt.of(6), true))
                .containsEntry("zoned_moment", new SqlType.Timestamp(OptionalInt.of(6), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@org.springframework.boot.autoconfigure.domain.EntityScan(basePackageClasses = {Application.class,"
                        + " org.springframework.data.jpa.convert.threeten.Jsr310JpaConverters.class})",
                "@org.springframework.boot.autoconfigure.domain.EntityScan({\"com.acme\", \"org.springframework.data.jpa\"})"
            })
    void convertersThatAnEntityScanNamesApply(String scan) {
        assertThat(typesWithSpring("6.6", scan))
                .containsEntry("instant", Types.timestamp(6))
                .containsEntry("day", Types.timestamp(6));
    }

    @Test
    void springAppliesConvertersOfItsPackagesFromOtherJars() {
        Path classes = application("@org.springframework.boot.autoconfigure.SpringBootApplication");
        Path library =
                Models.compile(folder.resolve("lib"), "com.acme.lib.YearText", CONVERTER.formatted("com.acme.lib", ""));
        Path stranger =
                Models.compile(folder.resolve("other"), "org.other.YearText", CONVERTER.formatted("org.other", ""));

        assertThat(types("6.6", "jpa", classes, library)).containsEntry("year_", Types.varchar(255));
        assertThat(types("6.6", "jpa", classes, stranger)).containsEntry("year_", Types.integer());
    }

    @Test
    void withoutSpringConvertersOfTheSameFolderApply() {
        Path classes = Models.compile(folder.resolve("classes"), "com.acme.shop.Times", TIMES);
        Models.compile(classes, "org.other.YearText", CONVERTER.formatted("org.other", ""));

        assertThat(types("6.6", "jpa", classes)).containsEntry("year_", Types.varchar(255));
        assertThat(types("6.6", "jpa:com.acme", classes)).containsEntry("year_", Types.varchar(255));
    }

    @Test
    void convertersOfThePersistenceUnitsFolderApply() throws IOException {
        Path classes = Models.compile(folder.resolve("classes"), "com.acme.shop.Times", TIMES);
        Path unit = Models.compile(folder.resolve("unit"), "org.other.YearText", CONVERTER.formatted("org.other", ""));
        Files.createDirectories(unit.resolve("META-INF"));
        Files.writeString(
                unit.resolve("META-INF/persistence.xml"),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.1'><persistence-unit name='shop'>"
                        + "<class>com.acme.shop.Times</class></persistence-unit></persistence>");

        assertThat(types("6.6", "jpa-unit:shop", classes, unit)).containsEntry("year_", Types.varchar(255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.4", "6.6", "7"})
    void converterWithAThrowingConstructorIsReported(String version) {
        Path classes = Models.compile(folder.resolve("classes"), "com.acme.shop.Times", TIMES);
        Models.compile(
                classes,
                "com.acme.shop.YearText",
                CONVERTER.formatted(
                        "com.acme.shop", "public YearText() { throw new IllegalStateException(\"no calendar\"); }"));

        assertThatThrownBy(() -> types(version, "jpa", classes))
                .is(ofKind("model-mapping"))
                .hasMessageContainingAll("com.acme.shop.YearText", "no calendar");
    }

    private Map<String, SqlType> typesOfHibernateAlone(String version) {
        return types(version, "jpa", Models.compile(folder.resolve("alone"), "com.acme.shop.Times", TIMES));
    }

    private Map<String, SqlType> typesWithSpring(String version, String annotation) {
        List<Path> entries = new ArrayList<>(List.of(application(annotation)));
        entries.addAll(Models.spring(version));
        return types(version, "jpa", entries.toArray(Path[]::new));
    }

    private Path application(String annotation) {
        Path classes = Models.compile(folder.resolve("classes"), "com.acme.shop.Times", TIMES);
        return Models.compile(classes, "com.acme.Application", APPLICATION.formatted(annotation));
    }

    private static Map<String, SqlType> types(String version, String model, Path... classPath) {
        Map<String, SqlType> types = new TreeMap<>();
        for (Column column : Models.read(Models.classPath(version, classPath), model, "postgresql", Map.of())
                .schema()
                .table(TableName.of("times"))
                .orElseThrow()
                .columns()) {
            types.put(column.name(), column.type());
        }
        return types;
    }
}
