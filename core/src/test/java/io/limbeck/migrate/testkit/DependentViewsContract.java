package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.error.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A view that somebody created by hand, and that no model knows, over what a script drops or renames. */
final class DependentViewsContract extends DatabaseTest {
    private static final String READ = "SELECT address FROM active_users ORDER BY address";

    private TestProject project;

    @BeforeEach
    void viewIsThere() {
        project = project();
        db().run(
                        "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(50), age INTEGER)",
                        "CREATE TABLE visits (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(50))",
                        "INSERT INTO users VALUES (1, 'anna@example.com', 30)",
                        "INSERT INTO visits VALUES (1, 'anna@example.com')",
                        "CREATE VIEW active_users AS SELECT u.email AS address FROM users u WHERE u.id > 0",
                        "CREATE VIEW known_users AS SELECT id, email FROM users",
                        "CREATE VIEW all_visits AS SELECT v.email FROM visits v JOIN users u ON u.id = v.id");
    }

    @Test
    void columnUnderAViewIsNotDropped() {
        project.java("a1", "op.dropColumn(\"users\", \"email\");", "");

        assertThatExceptionOfType(MigrateException.class)
                .isThrownBy(() -> project.migrator().upgrade("head"))
                .satisfies(refused -> {
                    String text = refused.what() + refused.why().orElse("");
                    assertThat(text).contains("view active_users").doesNotContain("all_visits reads");
                    assertThat(refused.remedy()).contains("op.dropView(");
                });

        assertThat(db().texts("SELECT email FROM users")).containsExactly("anna@example.com");
        assertThat(db().texts(READ)).containsExactly("anna@example.com");
    }

    @Test
    void columnIsDroppedIfTheScriptDropsTheViewFirst() {
        project.java(
                "a1",
                "op.dropView(\"active_users\");\nop.dropView(\"known_users\");\nop.dropColumn(\"users\", \"email\");",
                "");

        project.migrator().upgrade("head");

        assertThat(db().refuses("SELECT email FROM users")).isTrue();
        assertThat(db().texts("SELECT email FROM all_visits")).containsExactly("anna@example.com");
    }

    @Test
    void columnWithoutViewsIsDropped() {
        project.java("a1", "op.dropColumn(\"users\", \"age\");", "");

        project.migrator().upgrade("head");

        assertThat(db().texts(READ)).containsExactly("anna@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "op.renameTable(\"users\", \"people\");",
                "op.renameColumn(\"users\", \"email\", \"mail\");",
                "op.alterColumn(\"users\", \"email\", column -> column.rename(\"mail\").notNull());"
            })
    void renameKeepsTheViewWorkingOrIsRefused(String rename) {
        project.java("a1", rename, "");
        try {
            project.migrator().upgrade("head");
        } catch (MigrateException refused) {
            assertThat(refused.what() + refused.why().orElse("")).contains("active_users");
            assertThat(db().texts("SELECT email FROM users")).containsExactly("anna@example.com");
        }
        assertThat(db().texts(READ)).containsExactly("anna@example.com");
        assertThat(db().texts("SELECT id FROM known_users")).containsExactly("1");
        assertThat(db().texts("SELECT email FROM all_visits")).containsExactly("anna@example.com");
    }

    @Test
    void columnThatOnlyAViewWithOneTableReadsIsNotDropped() {
        db().run("DROP VIEW active_users");
        project.java("a1", "op.dropColumn(\"users\", \"email\");", "");

        assertThatExceptionOfType(MigrateException.class)
                .isThrownBy(() -> project.migrator().upgrade("head"))
                .satisfies(refused ->
                        assertThat(refused.what() + refused.why().orElse("")).contains("view known_users"));
        assertThat(db().texts("SELECT email FROM known_users")).containsExactly("anna@example.com");
    }

    @Test
    void scriptNamesTheViewThatTheModelDoesNotKnow() throws IOException {
        Files.writeString(
                project.folder().resolve("schema.sql"),
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, age INTEGER);"
                        + "CREATE TABLE visits (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(50));");
        project.set("model", "sql:schema.sql");

        String text = Files.readString(project.migrator()
                .revision(NewRevision.of("without email").autogenerated())
                .file()
                .orElseThrow());

        assertThat(text.replaceAll("\\s+// |\\s+", " "))
                .contains("dropColumn(")
                .contains("view active_users reads users.email")
                .contains("view known_users reads users.email")
                .doesNotContain("all_visits reads");
    }
}
