package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constraints of Bean Validation are in the tables unless the application says that Hibernate shall leave them out. */
final class ValidationModeTest {
    private static final String LETTER =
            "package post; import jakarta.persistence.*; import jakarta.validation.constraints.NotNull;"
                    + " @Entity public class Letter { @Id Long id; @NotNull String sender; String receiver; }";

    @TempDir
    private Path folder;

    private final List<Path> classPath = new ArrayList<>();

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Letter.java"), LETTER);
        classPath.addAll(Models.hibernate("6.6"));
        classPath.addAll(Models.validation());
        classPath.add(Models.compile(folder.resolve("classes"), List.of(source), classPath));
    }

    @Test
    void constraintsAreInTheTablesIfThereIsAProvider() {
        assertThat(nullable(Map.of())).containsExactly("receiver");

        classPath.removeIf(jar -> jar.toString().contains("hibernate-validator"));
        assertThat(nullable(Map.of())).containsExactlyInAnyOrder("sender", "receiver");
    }

    @Test
    void settingsOfTheModelLeaveThemOut() {
        assertThat(nullable(Map.of("jakarta.persistence.validation.mode", "callback")))
                .contains("sender");
        assertThat(nullable(Map.of("validator.apply_to_ddl", "false"))).contains("sender");
    }

    @Test
    void persistenceUnitLeavesThemOut() throws IOException {
        Files.createDirectories(folder.resolve("classes/META-INF"));
        Files.writeString(
                folder.resolve("classes/META-INF/persistence.xml"),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'><persistence-unit name='post'>"
                        + "<validation-mode>NONE</validation-mode></persistence-unit></persistence>");

        assertThat(nullable(Map.of())).contains("sender");
    }

    @Test
    void quarkusLeavesThemOut() throws IOException {
        Files.writeString(
                folder.resolve("classes/application.properties"), "quarkus.hibernate-orm.validation.mode=callback");

        assertThat(nullable(Map.of())).contains("sender");
    }

    private List<String> nullable(Map<String, String> settings) {
        return Models.read(classPath, "jpa", "postgresql", settings).schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(Column::nullable)
                .map(Column::name)
                .toList();
    }
}
