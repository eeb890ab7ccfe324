package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What goals do with parameters, settings, paths and output, on projects as small as can be. */
class GoalsIT {
    private static final String COORDINATES = "io.limbeck:migrate-maven-plugin:" + Projects.VERSION;

    @Test
    void quietGoalWithJsonPrintsOneObjectAndNothingElse() {
        MavenProject project = small("json-is-the-only-output", "");

        JsonObject upgrade = project.typeInOwnProcess("mvn -q migrate:upgrade -Djson")
                .succeeds()
                .json();
        assertThat(upgrade.getString("command")).isEqualTo("upgrade");
        assertThat(upgrade.getBoolean("changed")).isTrue();
        assertThat(upgrade.getArray("steps")).hasSize(1);

        Run current = project.type("mvn -q migrate:current -Djson").succeeds();
        assertThat(current.json().getBoolean("atHead")).isTrue();
        assertThat(current.err()).isEmpty();
    }

    @Test
    void failureWithJsonIsAnObjectBeforeMavensOwnLines() throws Exception {
        MavenProject project = small("json-tells-failures", "");

        Run failed = project.typeInOwnProcess("mvn -q migrate:show -Drevision=ffff -Djson")
                .fails();

        JsonObject object =
                com.grack.nanojson.JsonParser.object().from(failed.outLines().get(0));
        assertThat(object.getInt("exitCode")).isEqualTo(4);
        assertThat(object.getBoolean("ok")).isFalse();
        assertThat(failed.outLines().subList(1, failed.outLines().size())).allMatch(line -> line.startsWith("[ERROR]"));
    }

    @Test
    void revisionPropertyOfTheProjectIsNotATarget() {
        MavenProject project = small(
                "version-property-is-no-target",
                "<properties><revision>1.4.0-SNAPSHOT</revision><debug>true</debug><migrate.version>1</migrate.version></properties>");

        Run upgrade = project.type("mvn migrate:upgrade -Dmigrate.version=2").succeeds();

        assertThat(upgrade.outLines()).contains("at aaaa11112222 (head)");
    }

    @Test
    void settingsOfCommandLineAndPomApplyAndTheirPathsAreRelativeToThePom() throws IOException {
        MavenProject project = MavenProject.empty("paths-are-relative-to-the-pom")
                .with(
                        "backend/pom.xml",
                        Projects.pom("<properties><migrate.url>sqlite:///of-pom.db</migrate.url></properties>"))
                .with("backend/db/versions/one.sql", Projects.createTable("aaaa11112222", "", "users"));

        project.typeInOwnProcess("mvn -q -f backend migrate:upgrade -Dmigrate.migrations=db")
                .succeeds();
        project.type(
                        "mvn -q -f backend/pom.xml migrate:upgrade -Dmigrate.migrations=db -Dmigrate.url=sqlite:///data/typed.db")
                .succeeds();

        assertThat(new SqliteFile(project.file("backend/of-pom.db")).tables()).containsExactly("users");
        assertThat(new SqliteFile(project.file("backend/data/typed.db")).tables())
                .containsExactly("users");
        try (var files = Files.list(project.folder())) {
            assertThat(files).containsExactly(project.file("backend"));
        }
    }

    @Test
    void misspeltSettingIsRefusedBeforeAnythingIsDone() {
        MavenProject project = small("misspelt-setting-is-refused", "");

        Run refused =
                project.type("mvn migrate:upgrade -Dmigrate.ulr=sqlite:///a.db").fails();

        assertThat(refused.failure()).contains("exit code 2", "-Dmigrate.ulr", "Did you mean url?");
        assertThat(project.file("migrate.db")).doesNotExist();
    }

    @Test
    void skippedGoalDoesNothing() {
        MavenProject project = small("skip-does-nothing", "");

        Run skipped = project.type("mvn migrate:upgrade -Dmigrate.skip").succeeds();

        assertThat(skipped.outLines()).contains("[INFO] Skipped: migrate.skip is set.");
        assertThat(project.file("migrate.db")).doesNotExist();
    }

    @Test
    void databaseNotAtHeadFailsTheBuildThatChecksIt() {
        MavenProject project = small("check-heads-fails-behind-head", "");

        assertThat(project.type("mvn migrate:current -DcheckHeads").fails().failure())
                .contains("exit code 3");
        project.type("mvn -q migrate:upgrade migrate:current -DcheckHeads").succeeds();
    }

    @Test
    void stackTraceIsShownOnlyOnRequest() {
        MavenProject project = small("stack-trace-on-request", "");

        assertThat(project.type("mvn migrate:upgrade -Drevision=ffff").fails().toString())
                .doesNotContain("GraphException");
        assertThat(project.type("mvn -e migrate:upgrade -Drevision=ffff")
                        .fails()
                        .err())
                .contains("GraphException", "\tat io.limbeck.migrate");
    }

    @Test
    void sqlOfAnUpgradeIsPrintedAndNotRun() {
        MavenProject project = small("sql-is-printed", "");

        Run sql = project.type("mvn -q migrate:upgrade -Dsql").succeeds();

        assertThat(sql.out()).contains("CREATE TABLE users (id INTEGER PRIMARY KEY)");
        assertThat(project.file("migrate.db")).doesNotExist();
    }

    @Test
    void helpExplainsAGoal() {
        MavenProject project = small("help-explains", "");

        assertThat(project.type("mvn migrate:help -Ddetail -Dgoal=upgrade")
                        .succeeds()
                        .out())
                .contains("migrate:upgrade", "Applies pending revisions, up to the target.", "User property: revision");
    }

    @Test
    void initCreatesAUsableProjectAndOverwritesNothing() throws IOException {
        MavenProject project = MavenProject.empty("init-makes-a-project");

        project.typeInOwnProcess("mvn -q " + COORDINATES + ":init").succeeds();
        assertThat(project.file("migrate.properties")).content().contains("#", "url");
        assertThat(project.file("migrations/versions")).isDirectory();

        String before = Files.readString(project.file("migrate.properties"));
        assertThat(project.type("mvn " + COORDINATES + ":init").fails().failure())
                .contains("exit code 2");
        assertThat(Files.readString(project.file("migrate.properties"))).isEqualTo(before);

        project.with("pom.xml", Projects.pom(""));
        project.type("mvn -q migrate:revision -Dmessage=\"create_users\" -DsqlScript migrate:upgrade")
                .succeeds();
    }

    /** One SQL script, no configuration file. */
    private static MavenProject small(String test, String more) {
        return MavenProject.empty(test)
                .with("pom.xml", Projects.pom(more))
                .with("migrations/versions/one.sql", Projects.createTable("aaaa11112222", "", "users"));
    }
}
