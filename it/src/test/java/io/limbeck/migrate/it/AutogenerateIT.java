package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model changes, the script is made from it: typed as the guide says, on the user's project. */
class AutogenerateIT {
    private static final String USER = "src/main/java/com/foodplanner/model/User.java";
    private static final String HEAD = "57b3f9c0e2da";

    @Test
    void newFieldBecomesAScriptThatAppliesPassesCheckAndDowngrades() throws IOException {
        MavenProject project = MavenProject.foodPlanner("autogenerate-new-field");
        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));
        project.type("mvn -q migrate:upgrade").succeeds();
        project.type("mvn -q migrate:check").succeeds();
        List<String> before = schema(database);
        addField(project);

        Run different = project.type("mvn -q migrate:check").fails();
        assertThat(different.out()).contains("column users.phone: added");
        Run written = project.type("mvn -q migrate:revision -Dautogenerate -Dmessage=\"добавить телефон\"")
                .succeeds();
        assertThat(written.out()).contains("created ").contains("column users.phone: added");
        assertThat(newest(project))
                .contains("op.addColumn(\"users\", column(\"phone\", varchar(32)));")
                .contains("op.dropColumn(\"users\", \"phone\");");

        project.type("mvn -q migrate:upgrade").succeeds();
        project.type("mvn -q migrate:check").succeeds();
        Run nothing = project.type("mvn -q migrate:revision -Dautogenerate -Dmessage=\"again\"")
                .succeeds();
        assertThat(nothing.out()).contains("no changes");
        project.type("mvn -q migrate:downgrade -Drevision=-1").succeeds();
        assertThat(schema(database)).isEqualTo(before);
    }

    @Test
    void pendingRevisionsAreListedWithTheGoalThatAppliesThem() {
        MavenProject project = MavenProject.foodPlanner("autogenerate-refuses-while-pending");

        Run refused = project.type("mvn migrate:revision -Dautogenerate -Dmessage=\"too_early\"")
                .fails();

        assertThat(refused.failure()).contains("exit code 3", HEAD, "mvn migrate:upgrade");
    }

    @Test
    void runnerReadsTheEntitiesFromTheConfiguredClassPath() throws IOException {
        MavenProject project = MavenProject.foodPlanner("autogenerate-runner");
        project.type("mvn -q package").succeeds();
        Files.writeString(
                project.file("migrate.properties"),
                Files.readString(project.file("migrate.properties"))
                        + "\nmodel.classpath=target/classes,target/lib/*\n");

        RunnerJar.run(project.folder(), "upgrade").succeeds();
        RunnerJar.run(project.folder(), "check").succeeds();
        addField(project);
        project.type("mvn -q compile").succeeds();
        Run check = RunnerJar.run(project.folder(), "check", "--json");
        assertThat(check.status()).isEqualTo(3);
        assertThat(check.json().getArray("differences").getObject(0).getString("words"))
                .contains("users.phone");
        RunnerJar.run(project.folder(), "revision", "--autogenerate", "-m", "add_phone")
                .succeeds();
        RunnerJar.run(project.folder(), "upgrade").succeeds();
        RunnerJar.run(project.folder(), "check").succeeds();
    }

    @Test
    void doctorFindsNothingInFoodPlanner() {
        MavenProject project = MavenProject.foodPlanner("doctor-content");
        project.type("mvn -q migrate:upgrade").succeeds();

        Run doctor = project.type("mvn -q migrate:doctor").succeeds();

        assertThat(doctor.out()).contains("in sync");
        project.type("mvn -q migrate:verify").succeeds();
    }

    private static void addField(MavenProject project) throws IOException {
        Path user = project.file(USER);
        Files.writeString(
                user,
                Files.readString(user)
                        .replace(
                                "    protected User() {}",
                                "    @Column(length = 32)\n    private String phone;\n\n    protected User() {}"));
    }

    private static String newest(MavenProject project) throws IOException {
        try (Stream<Path> files = Files.list(project.file("migrations/versions"))) {
            Path newest = files.filter(file -> file.toString().contains("dobavit_telefon"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(newest);
        }
    }

    private static List<String> schema(SqliteFile database) {
        return database.column(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'migrate%' ORDER BY type, name");
    }
}
