package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the image, and what somebody gets who adds migrate to an image of their own. */
@InContainers
class ImageIT {
    private static final Pattern RECIPE = Pattern.compile("```dockerfile\n(.*?)```", Pattern.DOTALL);

    @Test
    void migrateAddsLessThan20MegabytesExceptForTheSqliteEngine() throws IOException {
        try (Scenario menu = Scenario.of("size")) {
            long bytes = menu
                    .run("docker run --rm --entrypoint stat foodplanner -c %s runner.jar runner.jsa bin/migrate")
                    .succeeds()
                    .outLines()
                    .stream()
                    .mapToLong(Long::parseLong)
                    .sum();
            assertThat(bytes - engineOfSqlite()).isBetween(1_000_000L, 20_000_000L);
        }
    }

    /** What the jar carries of it, for every kind of machine. */
    private static long engineOfSqlite() throws IOException {
        try (ZipFile jar =
                new ZipFile(Image.REPOSITORY.resolve("runner/target/runner.jar").toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().startsWith("org/sqlite/native/"))
                    .mapToLong(ZipEntry::getCompressedSize)
                    .sum();
        }
    }

    @Test
    void migrateStartsFromTheArchiveOfItsClasses() {
        try (Scenario menu = Scenario.of("archive")) {
            assertThat(menu.run(
                                    "docker run --rm -e JDK_JAVA_OPTIONS=-Xlog:class+load --entrypoint migrate foodplanner --version")
                            .succeeds()
                            .out())
                    .containsPattern("io\\.limbeck\\.migrate\\.runner\\.Main source: shared objects file \\(top\\)");
        }
    }

    @Test
    void applicationStartsFromTheArchiveOfItsClasses() {
        try (Scenario menu = Scenario.of("archive-of-application")) {
            menu.run("docker run -d --name menu_backend -e JDK_JAVA_OPTIONS=-Xlog:class+load -p 8000:8000 foodplanner")
                    .succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(menu.log("menu_backend"))
                    .anyMatch(line -> line.contains("com.foodplanner.Main source: shared objects file (top)"));
        }
    }

    @Test
    void differentJarThanTheArchivedOneAddsNoOutput() throws IOException {
        try (Scenario menu = Scenario.of("another-jar")) {
            Files.copy(
                    Image.REPOSITORY.resolve("runner/target/runner.jar"),
                    menu.project().file("runner.jar"));
            assertThat(menu.run(
                                    "docker run --rm -v $PWD/runner.jar:/app/runner.jar --entrypoint migrate foodplanner heads --json")
                            .succeeds()
                            .out())
                    .startsWith("{");
        }
    }

    @Test
    void threeLinesFromTheReadmeMakeAnyImageMigrateFirst() throws IOException {
        try (Scenario menu = Scenario.of("recipe")) {
            Matcher recipe = RECIPE.matcher(Files.readString(Image.REPOSITORY.resolve("README.md")));
            assertThat(recipe.find()).isTrue();
            assertThat(recipe.group(1).lines()).hasSize(3);
            menu.project()
                    .with(
                            "Dockerfile",
                            "FROM foodplanner\nUSER 0\nRUN rm -r /app/runner.* /app/bin /app/migrations /app/native\n"
                                    + "HEALTHCHECK NONE\n" + recipe.group(1)
                                    + "CMD [\"java\", \"-jar\", \"app.jar\"]\n");
            Files.copy(
                    Image.REPOSITORY.resolve("runner/target/runner.jar"),
                    menu.project().file("runner.jar"));
            Engine.run(
                            menu.project().folder(),
                            Image.BUILDER,
                            List.of("docker", "build", "--network=host", "-t", "it_recipe", "."))
                    .succeeds();

            menu.run("docker run -d --name menu_backend -p 8000:8000 it_recipe").succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(menu.get("menu_backend", "/api/recipes")).contains("greek-salad");
            assertThat(menu.run("docker exec menu_backend java -jar runner.jar current")
                            .out())
                    .contains(Scenario.HEAD);
        } finally {
            Engine.docker("rmi", "it_recipe");
        }
    }
}
