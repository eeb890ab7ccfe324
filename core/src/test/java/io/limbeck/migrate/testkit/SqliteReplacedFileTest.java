package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.MigrationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program replaces the file of the database while migrate is at work on it. */
final class SqliteReplacedFileTest {
    private static final String REPLACE =
            """
            java.nio.file.Files.move(java.nio.file.Path.of("%s"), java.nio.file.Path.of("%s"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            """;

    @Test
    void replacedFileIsAnError(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("app.db");
        Path other = folder.resolve("other.db");
        TestProject project = new TestProject(folder.resolve("project"), "jdbc:sqlite:" + file)
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");
        project.migrator().upgrade("head");
        Files.copy(file, other, StandardCopyOption.REPLACE_EXISTING);
        project.java("b2 down: a1", "op.execute(\"INSERT INTO t VALUES (1)\");" + REPLACE.formatted(other, file), "");

        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));

        assertThat(failure.getMessage()).contains("replaced or deleted while migrate was using it");
        assertThat(project.migrator().current().revisions()).singleElement().satisfies(row -> assertThat(row.id())
                .isEqualTo("a1"));
        project.java("b2 down: a1", "op.execute(\"INSERT INTO t VALUES (1)\");", "");
        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
    }
}
