package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Goals that are called for several modules at once. */
class ReactorIT {
    private static final String MODULES =
            "<modules><module>planner</module><module>billing</module><module>web</module></modules>";

    @Test
    void modulesAreMigratedInParallelAndOthersSkipped() {
        MavenProject project = MavenProject.empty("modules-in-parallel")
                .with("pom.xml", Projects.pom(MODULES))
                .with("planner/pom.xml", Projects.module("planner-app", ""))
                .with("planner/migrate.properties", "url=sqlite:///planner.db\n")
                .with("planner/migrations/versions/one.sql", Projects.createTable("aaaa11112222", "", "users"))
                .with(
                        "billing/pom.xml",
                        Projects.module(
                                "billing",
                                "<build><plugins>"
                                        + Projects.plugin(
                                                "<settings><url>sqlite:///billing.db</url><migrations>db</migrations></settings>")
                                        + "</plugins></build>"))
                .with("billing/db/versions/one.sql", Projects.createTable("bbbb11112222", "", "bills"))
                .with(
                        "web/pom.xml",
                        Projects.module(
                                "web",
                                "<build><plugins>" + Projects.plugin("<settings><timezone>UTC</timezone></settings>")
                                        + "</plugins></build>"));

        Run run = project.typeInOwnProcess("mvn -T2 migrate:upgrade").succeeds();

        assertThat(new SqliteFile(project.file("planner/planner.db")).tables()).containsExactly("users");
        assertThat(new SqliteFile(project.file("billing/billing.db")).tables()).containsExactly("bills");
        assertThat(run.outLines()).contains("at aaaa11112222 (head)", "at bbbb11112222 (head)");
        assertThat(run.outLines()).filteredOn(line -> line.contains("Skipped:")).hasSize(2);
        assertThat(project.file("web/migrate.db")).doesNotExist();
        assertThat(project.file("migrate.db")).doesNotExist();
    }

    @Test
    void goalThatRunsInNoModuleFails() {
        MavenProject project = MavenProject.empty("no-module-is-migrated")
                .with("pom.xml", Projects.pom("<modules><module>web</module></modules>"))
                .with("web/pom.xml", Projects.module("web", ""));

        Run refused = project.type("mvn migrate:upgrade").fails();

        assertThat(refused.failure()).contains("exit code 2", "None of these 2 modules", "mvn migrate:init");
    }
}
