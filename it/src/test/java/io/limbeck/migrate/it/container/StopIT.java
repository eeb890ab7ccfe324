package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code docker stop}, which kills whatever has not ended by itself within five seconds. */
@InContainers
class StopIT {
    private static final String STOP = "docker stop -t 5 menu_backend";

    @Test
    void stoppedMigrationIsRolledBackAndRestartsAtTheNextStart() {
        try (Scenario menu = Scenario.of("stop-migrating")) {
            HeldScript.inAStatement(menu);
            menu.type(Commands.START).succeeds();
            menu.awaitLog("menu_backend", HeldScript.HALF_DONE);

            menu.type(STOP).succeeds();
            assertThat(menu.awaitEnd("menu_backend")).isEqualTo(143);
            assertThat(menu.log("menu_backend"))
                    .noneMatch(line -> line.contains(Scenario.SERVING))
                    .last()
                    .asString()
                    .startsWith("State of the database: Rolled back")
                    .contains(Scenario.HEAD);

            HeldScript.betweenStatements(menu);
            HeldScript.release(menu);
            menu.type(Commands.START_AGAIN).succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(menu.current("menu_backend")).contains(HeldScript.ID);
        }
    }

    @Test
    void servingApplicationIsProcessOneWithoutTheRunnerAndShutsDownItself() {
        try (Scenario menu = Scenario.of("stop-serving")) {
            menu.type(Commands.START).succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);

            assertThat(menu.run("docker exec menu_backend cat /proc/1/cmdline").out())
                    .contains("app.jar")
                    .doesNotContain("runner.jar");
            assertThat(menu.run("docker exec menu_backend bash -c \"cat /proc/[0-9]*/cmdline\"")
                            .out())
                    .doesNotContain("runner.jar");
            assertThat(menu.run("docker exec menu_backend ls -l /proc/1/fd").out())
                    .contains("app.jar")
                    .doesNotContain("runner.jar", "runner.jsa", "/app/native", "migrate-lock", "migrations");

            menu.type(STOP).succeeds();
            assertThat(menu.awaitEnd("menu_backend")).isEqualTo(143);
            assertThat(menu.log("menu_backend")).last().isEqualTo("FoodPlanner has stopped");
        }
    }
}
