package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@On({"mariadb", "mysql"})
final class MariadbAutogenerateTest extends DatabaseTest {
    @Test
    void severalDatabasesAreNotComparedAsOneThing() throws IOException {
        TestProject project = new TestProject(
                        folder().resolve("several"), freshDatabase(folder()).url())
                .set("model", "sql:schema.sql")
                .set("include.schemas", "billing");
        Files.writeString(project.folder().resolve("schema.sql"), "CREATE TABLE t (id INTEGER);");

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> project.migrator().check())
                .satisfies(refused -> assertThat(refused.remedy()).contains("a separate project"));
    }
}
