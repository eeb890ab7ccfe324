package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide is typed as it stands, from its first command to its last. */
class GuideIT {
    private static final Path DOCS = Path.of(System.getProperty("it.docs"));
    private static final Guide GUIDE = Guide.read(DOCS.resolve("guide.md"));
    private static final Pattern OUTLINE = Pattern.compile("^ *(?:#+ |\\| |- |\\d\\. )", Pattern.MULTILINE);
    private static final String USER = "src/main/java/com/foodplanner/model/User.java";
    private static final String RUNNER = "java -jar runner.jar ";

    @Test
    void everyCommandOfTheGuideWorksAsDescribed() throws IOException {
        MavenProject project = MavenProject.foodPlanner("guide");

        for (Guide.Step step : GUIDE.steps()) {
            if (step instanceof Guide.Typed typed) {
                type(project, typed);
            } else if (step instanceof Guide.Java java) {
                look(project, java);
            } else {
                addSecondHead(project);
            }
        }

        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));
        assertThat(database.versionRows()).hasSize(1);
        assertThat(database.column("SELECT nickname FROM users ORDER BY id"))
                .isNotEmpty()
                .isEqualTo(database.column("SELECT display_name FROM users ORDER BY id"));
        assertThat(database.tables()).contains("tags");
    }

    @Test
    void bothSidesOfTheTableDoTheSame() throws IOException {
        MavenProject local = MavenProject.foodPlanner("guide-local");
        MavenProject container = MavenProject.foodPlanner("guide-container");

        assertThat(GUIDE.pairs()).hasSizeGreaterThan(3);
        for (Guide.Pair pair : GUIDE.pairs()) {
            local.type(pair.maven()).succeeds();
            run(container, pair.runner()).succeeds();

            assertThat(rows(container)).as(pair.runner()).isEqualTo(rows(local));
            assertThat(scripts(container)).as(pair.runner()).hasSameSizeAs(scripts(local));
        }
    }

    @Test
    void bothLanguagesHaveTheSameCommands() {
        assertThat(Guide.read(DOCS.resolve("guide.ru.md"))).isEqualTo(GUIDE);
    }

    /** By what stands where; the words are compared by those who read both. */
    @Test
    void bothLanguagesHaveTheSameSectionsAndTables() throws IOException {
        assertThat(outline("guide.ru.md")).isEqualTo(outline("guide.md"));
    }

    /** Of each line that is a heading, a row of a table or a point of a list, its mark. */
    private static List<String> outline(String guide) throws IOException {
        return OUTLINE.matcher(Files.readString(DOCS.resolve(guide)))
                .results()
                .map(line -> line.group().strip())
                .toList();
    }

    private static void type(MavenProject project, Guide.Typed typed) throws IOException {
        String command = typed.command();
        if (command.startsWith("rm ")) {
            Files.delete(project.file(command.substring(3)));
            return;
        }
        Run run = command.startsWith(RUNNER) ? run(project, command) : project.type(command);
        if (typed.fails()) {
            run.fails();
        } else {
            run.succeeds();
        }
    }

    private static Run run(MavenProject project, String command) {
        List<String> words = MavenProject.words(command.substring(RUNNER.length()));
        return RunnerJar.run(project.folder(), words.toArray(String[]::new));
    }

    private static void look(MavenProject project, Guide.Java java) throws IOException {
        switch (java.place()) {
            case ENTITY -> insert(project.file(USER), "public class User {\n", java.lines());
            case NEW_SCRIPT ->
                assertThat(Files.readString(newScript(project)))
                        .contains(java.lines().lines().toList());
            case UPGRADE_OF_NEW_SCRIPT ->
                insert(newScript(project), "public void upgrade(Operations op) {\n", java.lines());
            case PROGRAM ->
                assertThat(Files.readString(DOCS.resolveSibling("README.md")))
                        .as("the lines that a test compiles and runs")
                        .contains(java.lines().lines().toList());
        }
    }

    private static void insert(Path file, String head, String lines) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(head);
        Files.writeString(file, text.replace(head, head + lines.indent(8)));
    }

    private static void addSecondHead(MavenProject project) {
        project.with("migrations/versions/tags.sql", Projects.createTable("aaaa11112222", "57b3f9c0e2da", "tags"));
    }

    private static List<String> rows(MavenProject project) {
        return new SqliteFile(project.file("data/menu_planner.db")).versionRows();
    }

    private static Path newScript(MavenProject project) throws IOException {
        return scripts(project).stream()
                .max(Comparator.comparing(GuideIT::written))
                .orElseThrow();
    }

    private static List<Path> scripts(MavenProject project) throws IOException {
        try (Stream<Path> files = Files.list(project.file("migrations/versions"))) {
            return files.toList();
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
