package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The user's workflow on the user's project, typed as the guide says. */
class FoodPlannerIT {
    private static final String HEAD = "57b3f9c0e2da";
    private static final String BEFORE_HEAD = "8e4ad2609b5f";

    @Test
    void applicationBuildsWithThePluginInItsPom() {
        MavenProject project = MavenProject.foodPlanner("application-builds");

        project.type("mvn -q package").succeeds();

        assertThat(project.file("target/app.jar")).exists();
    }

    @Test
    void newDatabaseIsUpgradedToHeadAndTheSecondUpgradeFindsNothingToDo() throws IOException {
        MavenProject project = MavenProject.foodPlanner("upgrade-then-nothing-to-do");
        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));

        Run first = project.typeInOwnProcess("mvn migrate:upgrade").succeeds();
        assertThat(first.errLines())
                .hasSize(20)
                .allMatch(line -> line.matches("upgrade .+ -> [0-9a-f]{12} .+ \\(\\d+ ms\\)"));
        assertThat(first.outLines()).contains("at " + HEAD + " (head)");
        assertThat(database.versionRows()).containsExactly(HEAD);

        Run second = project.type("mvn migrate:upgrade").succeeds();
        assertThat(second.err()).isEmpty();
        assertThat(second.outLines()).contains("already at head " + HEAD + ", nothing to do");

        Files.delete(database.file());
        Run again = project.typeInOwnProcess("mvn -q migrate:upgrade").succeeds();
        assertThat(again.out()).isEqualTo("at " + HEAD + " (head)");
        assertThat(database.tables()).contains("users", "recipes", "meal_plans");
    }

    @Test
    void downgradeGoesOneStepBackOrToAPartialId() {
        MavenProject project = MavenProject.foodPlanner("downgrade-steps-back");
        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));
        project.type("mvn -q migrate:upgrade").succeeds();

        Run back = project.type("mvn migrate:downgrade -Drevision=-1").succeeds();
        assertThat(back.err())
                .startsWith("note: the downgrade of " + HEAD + " destroys column recipes.source_url")
                .contains("\ndowngrade " + HEAD + " -> " + BEFORE_HEAD);
        assertThat(database.versionRows()).containsExactly(BEFORE_HEAD);

        project.type("mvn -q migrate:downgrade -Drevision=19c7").succeeds();
        assertThat(database.versionRows()).containsExactly("19c75ad3be82");
    }

    @Test
    void readOnlyGoalsReportHistoryAndDatabaseWithoutCreatingOne() {
        MavenProject project = MavenProject.foodPlanner("looking-makes-no-database");

        Run look = project.type(
                        "mvn -q migrate:heads migrate:branches migrate:history migrate:current migrate:validate migrate:compile")
                .succeeds();

        assertThat(look.out())
                .contains(HEAD + " (shopping) (head), add_source_url_to_recipes")
                .contains("7e29c4158bd0")
                .contains("1975ea83b712");
        assertThat(project.file("data")).doesNotExist();
    }

    @Test
    void stampSetsHeadWithoutRunningAScript() {
        MavenProject project = MavenProject.foodPlanner("stamp-runs-no-script");
        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));

        project.type("mvn migrate:stamp").succeeds();

        assertThat(database.versionRows()).containsExactly(HEAD);
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void twoHeadsAreReportedWithTheirForkPointAndJoinedByTheSuggestedGoal() {
        MavenProject project = MavenProject.foodPlanner("two-heads-are-mended-by-merge")
                .with("migrations/versions/other.sql", Projects.createTable("aaaa11112222", BEFORE_HEAD, "tags"));
        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));

        Run refused = project.type("mvn migrate:upgrade").fails();
        assertThat(refused.failure())
                .contains("exit code 4", HEAD, "aaaa11112222", BEFORE_HEAD)
                .contains("mvn migrate:merge -Drevision=heads -Dmessage=\"…\"")
                .doesNotContain("\tat ");
        assertThat(database.file()).doesNotExist();

        project.type("mvn migrate:merge -Dmessage=\"merge conflict\"").succeeds();
        project.type("mvn migrate:upgrade").succeeds();
        assertThat(database.versionRows()).singleElement().asString().isNotIn(HEAD, "aaaa11112222");
        assertThat(database.tables()).contains("tags");
    }

    @Test
    void failedMigrationSaysWhereAndThatNothingChanged() {
        MavenProject project = MavenProject.foodPlanner("failure-changes-nothing")
                .with(
                        "migrations/versions/wrong.sql",
                        """
                        -- revision: bbbb11112222
                        -- down: %s
                        -- message: fill_in_nothing
                        -- migrate:upgrade
                        CREATE TABLE half_done (id INTEGER PRIMARY KEY);
                        UPDATE no_such_table SET a = 1;
                        -- migrate:downgrade
                        DROP TABLE half_done;
                        """
                                .formatted(HEAD));
        SqliteFile database = new SqliteFile(project.file("data/menu_planner.db"));

        Run failed = project.typeInOwnProcess("mvn migrate:upgrade").fails();

        assertThat(failed.failure())
                .contains("exit code 1", "bbbb11112222", "wrong.sql:6", "UPDATE no_such_table", "Rolled back")
                .doesNotContain("\tat ");
        assertThat(database.versionRows()).containsExactly(HEAD);
        assertThat(database.tables()).doesNotContain("half_done");
    }

    @Test
    void newScriptsCompileWhateverTheLanguageOfTheirMessage() throws IOException {
        MavenProject project = MavenProject.foodPlanner("revision-writes-scripts");

        project.type("mvn -q migrate:revision -Dmessage=\"populate_initial_data\" -DrevId=cccc11112222")
                .succeeds();
        project.type("mvn -q migrate:revision -Dmessage=\"добавить теги\" -DsqlScript migrate:heads migrate:validate")
                .succeeds();

        try (var files = Files.list(project.file("migrations/versions"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.endsWith("_cccc11112222_populate_initial_data.java"))
                    .anyMatch(name -> name.matches(".*_dobavit_tegi\\.sql"))
                    .hasSize(22);
        }
    }
}
