package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.runner.JarProcess.Ended;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar, as a process of its own in an empty folder. */
class RunnerJarIT {
    @TempDir
    private Path folder;

    @Test
    void jarContentMatchesItsGoldenText() throws IOException {
        Golden.assertMatches(Path.of("src/test/resources/golden/runner-jar.txt"), RunnerJar.description());
    }

    @Test
    void versionIsThatOfTheProject() throws Exception {
        Ended ended = start("--version");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).matches("migrate \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void helpListsTheCommands() throws Exception {
        Ended ended = start("--help");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains(Commands.NAMES);
    }

    @Test
    void unknownCommandExitsWithTwoAndASuggestion() throws Exception {
        Ended ended = start("hstory");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Did you mean 'history'?").doesNotContain("\tat ");
    }

    @Test
    void newProjectUpgradesAndDowngradesInAnEmptyFolder() throws Exception {
        assertThat(start("init").status()).isZero();
        assertThat(start("revision", "-m", "add menu", "--rev-id", "a1").out()).contains("base -> a1 (head), add menu");
        Ended upgrade = start("upgrade", "head");
        assertThat(upgrade.err()).matches("upgrade base -> a1 add menu \\(\\d+ ms\\)\n");
        assertThat(upgrade.out()).isEqualTo("at a1 (head)\n");
        assertThat(start("upgrade").out()).isEqualTo("already at head a1, nothing to do\n");
        assertThat(start("downgrade", "-1").out()).isEqualTo("at base\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nonAsciiArgumentsSurviveAContainerWithoutALocale() throws Exception {
        assertThat(start("init").status()).isZero();
        // Through a file: the locale of this very process may not know the letters.
        Path script =
                Files.writeString(folder.resolve("run.sh"), "LC_ALL=C exec \"$@\" -m 'добавить меню' --rev-id a1\n");
        Ended revision = start(List.of("sh", script.toString()), "revision");

        assertThat(revision.out()).as(revision.err()).contains("base -> a1 (head), добавить меню", "dobavit");
    }

    @Test
    void everyDriverIsRegisteredAsAService() throws Exception {
        URL[] jar = {RunnerJar.FILE.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            List<Driver> drivers = new ArrayList<>();
            ServiceLoader.load(Driver.class, loader).forEach(drivers::add);

            for (String url : List.of("jdbc:sqlite:x.db", "jdbc:postgresql://h/x", "jdbc:mariadb://h/x")) {
                assertThat(drivers).as(url).anyMatch(driver -> accepts(driver, url));
            }
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ended start(String... words) {
        return start(List.of(), words);
    }

    private Ended start(List<String> before, String... words) {
        return new JarProcess(folder).behind(before).words(words).start().ended();
    }
}
