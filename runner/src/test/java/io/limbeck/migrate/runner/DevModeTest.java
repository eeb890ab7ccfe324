package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.runner.JarProcess.Ended;
import io.limbeck.migrate.shell.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code MIGRATE_MODE=dev}: {@code entrypoint} writes what the model has beyond the scripts, and only then. */
class DevModeTest {
    private static final String MODE = "MIGRATE_MODE";
    private static final String ALLOW = "MIGRATE_ALLOW";

    @TempDir
    private Path folder;

    private DevModeProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = DevModeProject.in(folder);
    }

    @Test
    void missingRevisionIsWrittenAndAppliedOnlyOnce() throws IOException {
        Ended first = start(Map.of(MODE, "dev"));

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err())
                .containsSubsequence(
                        "upgrade base -> a1",
                        "note: commit this file: migrations/versions/20",
                        "  column menu.price: added",
                        "upgrade a1 -> ");
        assertThat(first.out()).endsWith(" (head)\n");
        assertThat(project.scripts())
                .hasSize(2)
                .anyMatch(name -> name.matches("20.*_dev_20\\d\\d_\\d\\d_\\d\\d\\.java"));
        assertThat(run(Map.of(), "check").status()).isZero();

        Ended second = start(Map.of(MODE, "dev"));

        assertThat(second.err()).isEmpty();
        assertThat(second.out()).startsWith("already at head ");
        assertThat(project.scripts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prod"})
    void nothingIsWrittenOutsideOfDevMode(String mode) throws IOException {
        assertThat(start(Map.of(MODE, mode)).out()).isEqualTo("at a1 (head)\n");
        assertThat(project.scripts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "dev, SPRING_PROFILES_ACTIVE, 'cloud,prod', SPRING_PROFILES_ACTIVE",
        "dev, APP_ENV, Production, APP_ENV",
        "dve, APP_ENV, test, Did you mean dev"
    })
    void modeThatIsUnclearIsRefusedBeforeAnythingIsTouched(String mode, String variable, String value, String message) {
        Ended ended = start(Map.of(MODE, mode, variable, value));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("MIGRATE_MODE=" + mode, message);
        assertThat(ended.out()).isEmpty();
        assertThat(folder.resolve("data/app.db")).doesNotExist();
    }

    @Test
    void devModeIsRefusedInTheProdEnvironment() {
        Ended ended = run(Map.of(MODE, "dev"), "-n", "prod", "entrypoint");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("-n prod indicates production");
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-column:menu.dish", "drop-column"})
    void destructiveChangeIsRefusedUnlessAllowedByName(String name) throws IOException {
        project.model("CREATE TABLE menu (id INTEGER NOT NULL PRIMARY KEY);");
        Ended refused = start(Map.of(MODE, "dev"));

        assertThat(refused.status()).isEqualTo(8);
        assertThat(refused.err())
                .contains("column menu.dish: dropped", "menu has 1 row", "MIGRATE_ALLOW=drop-column:menu.dish");
        assertThat(refused.lastErrLine())
                .isEqualTo("State of the database: At a1; no revision was written for these changes.");
        assertThat(refused.out()).isEmpty();
        assertThat(project.scripts()).hasSize(1);

        Ended allowed = start(Map.of(MODE, "dev", ALLOW, name));

        assertThat(allowed.status()).as(allowed.err()).isZero();
        assertThat(project.scripts()).hasSize(2);
    }

    @Test
    void likelyRenameIsRefusedUnlessAllowedAndThenKeepsTheValues() throws IOException {
        project.model(DevModeProject.MENU.replace("dish", "meal") + ");");
        Ended refused = start(Map.of(MODE, "dev"));

        assertThat(refused.status()).isEqualTo(8);
        assertThat(refused.err())
                .contains("MIGRATE_ALLOW=menu.dish=meal,", "drop and add with MIGRATE_ALLOW=drop-column:menu.dish.");
        assertThat(refused.out()).isEmpty();
        assertThat(project.scripts()).hasSize(1);

        Ended allowed = start(Map.of(MODE, "dev", ALLOW, "menu.dish=meal"));
        Ended again = start(Map.of(MODE, "dev", ALLOW, "menu.dish=meal"));

        assertThat(allowed.status()).as(allowed.err()).isZero();
        assertThat(again.out()).as(again.err()).startsWith("already at head ");
        assertThat(Files.readString(project.newScript())).contains("op.renameColumn(\"menu\", \"dish\", \"meal\")");
    }

    @Test
    void likelyRenameIsADropAndAnAddIfAllowed() throws IOException {
        project.model(DevModeProject.MENU.replace("dish", "meal") + ");");

        Ended allowed = start(Map.of(MODE, "dev", ALLOW, "drop-column:menu.dish"));

        assertThat(allowed.status()).as(allowed.err()).isZero();
        assertThat(Files.readString(project.newScript()))
                .contains("dropColumn(\"dish\")")
                .doesNotContain("rename");
    }

    private Ended start(Map<String, String> environment) {
        return run(environment, "entrypoint");
    }

    private Ended run(Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new Runner(console, environment, folder).run(words);
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
