package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide is typed as it stands, from its first command to its last. */
class GuideIT {
    private static final Path DOCS = Path.of(System.getProperty("it.docs"));
    private static final String USER = "src/main/java/com/foodplanner/model/User.java";

    @Test
    void everyCommandOfTheGuideDoesWhatItsTextSays() throws IOException {
        MavenProject project = MavenProject.foodPlanner("guide");

        for (Guide.Step step : Guide.read(DOCS.resolve("guide.md")).steps()) {
            if (step instanceof Guide.Typed typed) {
                type(project, typed);
            } else if (step instanceof Guide.Written written) {
                writeIntoUser(project, written.java());
            } else {
                addSecondHead(project);
            }
        }

        assertThat(scripts(project)).anySatisfy(script -> assertThat(script)
                .contains("op.addColumn(\"users\", column(\"nickname\", varchar(40)));")
                .contains("op.dropColumn(\"users\", \"nickname\");"));
    }

    @Test
    void bothLanguagesSayTheSameCommands() {
        assertThat(Guide.read(DOCS.resolve("guide.ru.md"))).isEqualTo(Guide.read(DOCS.resolve("guide.md")));
    }

    private static void type(MavenProject project, Guide.Typed typed) throws IOException {
        if (typed.command().startsWith("rm ")) {
            Files.delete(project.file(typed.command().substring(3)));
            return;
        }
        Run run = project.type(typed.command());
        if (typed.fails()) {
            run.fails();
        } else {
            run.succeeds();
        }
    }

    private static void writeIntoUser(MavenProject project, String java) throws IOException {
        String head = "public class User {\n";
        String text = Files.readString(project.file(USER));
        assertThat(text).contains(head);
        project.with(USER, text.replace(head, head + java.indent(4) + "\n"));
    }

    private static void addSecondHead(MavenProject project) {
        project.with("migrations/versions/tags.sql", Projects.createTable("aaaa11112222", "57b3f9c0e2da", "tags"));
    }

    private static List<String> scripts(MavenProject project) throws IOException {
        try (Stream<Path> files = Files.list(project.file("migrations/versions"))) {
            return files.map(GuideIT::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
