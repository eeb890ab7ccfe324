package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.error.BrokenScriptsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} sees of a folder without asking a database. */
class ValidateTest {
    private static final String SCRIPT =
            """
            import io.limbeck.migrate.*;

            @Revision(id = "%s", down = %s)
            class Same implements Migration {
                @Override
                public void upgrade(Operations op) {}

                @Override
                public void downgrade(Operations op) {}
            }
            """;

    @Test
    void classesOfOneNameAreRefusedWithBothFiles(@TempDir Path folder) {
        TestProject project = new TestProject(folder, "jdbc:sqlite:" + folder.resolve("none.db"))
                .script("a1.java", SCRIPT.formatted("a1", "{}"))
                .script("b2.java", SCRIPT.formatted("b2", "\"a1\""));

        assertThatExceptionOfType(BrokenScriptsException.class)
                .isThrownBy(() -> project.migrator().validate(1))
                .withMessageContaining("a1.java")
                .withMessageContaining("b2.java")
                .withMessageContaining("Same");
    }

    @Test
    void soundFolderGivesItsHeadsAndChecksums(@TempDir Path folder) {
        TestProject project = new TestProject(folder, "jdbc:sqlite:" + folder.resolve("none.db"))
                .script("a1.java", SCRIPT.formatted("a1", "{}"))
                .sql("b2 down: a1", "SELECT 1;", "SELECT 1;");

        assertThat(project.migrator().validate(1).checksums()).containsOnlyKeys("a1", "b2");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }
}
