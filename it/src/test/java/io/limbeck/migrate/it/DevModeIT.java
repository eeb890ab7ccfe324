package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scenario C of the guide: an entity is changed, and the next start writes down the revision that is missing. */
class DevModeIT {
    private static final Map<String, String> DEV =
            Map.of("MIGRATE_MODE", "dev", "MIGRATE_MODEL_CLASSPATH", "target/app.jar,target/lib/*");

    @Test
    void changedEntityBecomesARevisionAtTheNextStartOnly() throws IOException {
        MavenProject project = MavenProject.foodPlanner("dev-mode");
        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));
        project.type("mvn -q package").succeeds();
        List<String> committed = scripts(project);

        assertThat(start(project).succeeds().outLines()).containsExactly("at 57b3f9c0e2da (head)", "started");
        assertThat(scripts(project)).isEqualTo(committed);

        addNicknameTo(project.file("src/main/java/com/foodplanner/model/User.java"));
        project.type("mvn -q package").succeeds();
        Run changed = start(project).succeeds();

        assertThat(changed.errLines())
                .anyMatch(line -> line.startsWith("note: commit this file: migrations/versions/20"))
                .anyMatch(line -> line.startsWith("  column users.nickname: added"))
                .anyMatch(line -> line.matches("upgrade 57b3f9c0e2da -> [0-9a-f]{12} dev_[0-9_]+ \\(\\d+ ms\\)"));
        assertThat(changed.outLines()).endsWith("started");
        assertThat(scripts(project)).hasSize(committed.size() + 1);
        assertThat(database.versionRows()).doesNotContain("57b3f9c0e2da");

        assertThat(start(project).succeeds().err()).isEmpty();
        assertThat(scripts(project)).hasSize(committed.size() + 1);

        Files.delete(database.file()); // the container removed and made again, without its data
        assertThat(start(project).succeeds().errLines()).noneMatch(line -> line.contains("commit this file"));
    }

    private static Run start(MavenProject project) {
        return RunnerJar.run(project.folder(), DEV, "entrypoint", "--", "echo", "started");
    }

    private static void addNicknameTo(Path user) throws IOException {
        String source = Files.readString(user);
        int end = source.indexOf("    @Column(name = \"created_at\"");
        Files.writeString(
                user,
                source.substring(0, end) + "    @Column(length = 40)\n    private String nickname;\n\n"
                        + source.substring(end));
    }

    private static List<String> scripts(MavenProject project) throws IOException {
        try (Stream<Path> files = Files.list(project.file("migrations/versions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
