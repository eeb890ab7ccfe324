package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.StepResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines for programs compile, run, and stand there as they stand here. */
class ReadmeExampleTest {
    @Test
    void readmeShowsTheLinesThatRunHere(@TempDir Path folder) throws IOException {
        Migrator.init(folder);
        Migrator migrator = Migrator.open(folder.resolve("migrate.properties"));
        migrator.revision(NewRevision.of("create_users").asSqlScript());

        example(folder.resolve("migrate.properties"));

        assertThat(migrator.historyWithCurrent(":").revisions())
                .extracting(revision -> revision.message() + " " + revision.current())
                .containsExactly("manual_fix false", "create_users false");
        String source = Files.readString(Path.of("src/test/java/io/limbeck/migrate/testkit/ReadmeExampleTest.java"));
        for (String line : readmeLines()) {
            assertThat(source).contains(line.replace("Path.of(\"migrate.properties\")", "config"));
        }
    }

    private static void example(Path config) {
        Migrator migrator = Migrator.open(config);
        RunResult result = migrator.upgrade("head");
        for (StepResult step : result.steps()) {
            System.out.println(step.revision() + " " + step.message());
        }
        migrator.revision(NewRevision.of("manual_fix"));
        migrator.downgrade("-1");
    }

    private static List<String> readmeLines() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String section = readme.substring(readme.indexOf("## From Java"));
        int from = section.indexOf("```java\n") + "```java\n".length();
        List<String> lines =
                section.substring(from, section.indexOf("```", from)).lines().toList();
        assertThat(lines).hasSizeGreaterThan(5);
        return lines;
    }
}
