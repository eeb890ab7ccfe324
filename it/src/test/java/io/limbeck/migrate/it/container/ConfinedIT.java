package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.it.Run;
import org.junit.jupiter.api.Test;

/** What a container may not do, and still serves. */
@InContainers
class ConfinedIT {
    @Test
    void rootFileSystemMayBeReadOnly() {
        try (Scenario menu = Scenario.of("read-only")) {
            menu.type(
                            "docker run -d --name menu_backend -p 8000:8000 --read-only --tmpfs /tmp:exec -v menu_data:/app/data foodplanner")
                    .succeeds();
            serves(menu);
        }
    }

    @Test
    void atHeadNothingIsWrittenAndNoTemporaryFolderIsNeeded() {
        try (Scenario menu = Scenario.of("read-only-at-head")) {
            menu.run("docker run --rm -v menu_data:/app/data foodplanner true").succeeds();
            Run start = menu.run("docker run --rm --read-only -v menu_data:/app/data:ro foodplanner echo started");

            assertThat(start.succeeds().out())
                    .isEqualTo("already at head " + Scenario.HEAD + ", nothing to do\nstarted");
            assertThat(start.err()).isEmpty();
        }
    }

    @Test
    void scriptsInAReadOnlyFolderAreCompiledElsewhere() {
        try (Scenario menu = Scenario.of("read-only-scripts")) {
            menu.type(
                            "docker run -d --name menu_backend -p 8000:8000 --read-only --tmpfs /tmp:exec -v menu_data:/app/data"
                                    + " -v \"$PWD/migrations:/app/migrations:ro\" foodplanner")
                    .succeeds();
            serves(menu);
            assertThat(menu.project().file("migrations/.migrate")).doesNotExist();
        }
    }

    @Test
    void anyUserCanRunIt() {
        try (Scenario menu = Scenario.of("any-user")) {
            menu.type("docker run -d --name menu_backend -p 8000:8000 --user 4711 -v menu_data:/app/data foodplanner")
                    .succeeds();
            serves(menu);
            assertThat(menu.run("docker exec menu_backend id -u").out()).isEqualTo("4711");
        }
    }

    @Test
    void imageRunsAsItsOwnUserByDefault() {
        try (Scenario menu = Scenario.of("own-user")) {
            assertThat(menu.run("docker run --rm --entrypoint id foodplanner -u")
                            .succeeds()
                            .out())
                    .isEqualTo("10001");
        }
    }

    @Test
    void memoryOf128MegabytesIsEnough() {
        try (Scenario menu = Scenario.of("memory")) {
            menu.type("docker run -d --name menu_backend -p 8000:8000 --memory 128m --memory-swap 128m"
                            + " -v menu_data:/app/data foodplanner")
                    .succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(menu.get("menu_backend", "/api/users")).contains("Администратор");
            assertThat(menu.log("menu_backend")).contains("at " + Scenario.HEAD + " (head)");
            assertThat(menu.inspect("menu_backend", "{{.State.OOMKilled}}")).isEqualTo("false");
        }
    }

    @Test
    void noNetworkIsNeededExceptToTheDatabase() {
        try (Scenario menu = Scenario.of("no-network")) {
            menu.type("docker run -d --name menu_backend --network none -v menu_data:/app/data foodplanner")
                    .succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            menu.type("docker exec menu_backend healthy").succeeds();
            assertThat(menu.current("menu_backend")).contains(Scenario.HEAD);
        }
    }

    private static void serves(Scenario menu) {
        menu.awaitLog("menu_backend", Scenario.SERVING);
        assertThat(menu.get("menu_backend", "/api/users")).contains("Администратор");
        assertThat(menu.current("menu_backend")).contains(Scenario.HEAD);
    }
}
