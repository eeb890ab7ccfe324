package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The container dies without a word. */
@InContainers
class CrashIT {
    @Test
    void containerKilledDuringAMigrationFinishesItAtTheNextStart() {
        try (Scenario menu = Scenario.of("crash")) {
            HeldScript.betweenStatements(menu);
            menu.type(Commands.START).succeeds();
            menu.awaitLog("menu_backend", HeldScript.HALF_DONE);

            menu.type("docker kill menu_backend").succeeds();
            assertThat(menu.awaitEnd("menu_backend")).isEqualTo(137);
            HeldScript.release(menu);
            menu.type(Commands.START_AGAIN).succeeds();

            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(menu.current("menu_backend")).contains(HeldScript.ID);
            assertThat(menu.log("menu_backend"))
                    .as("revisions of the first start stand, the one that was running began anew")
                    .filteredOn(line -> line.startsWith("upgrade ") && line.contains(" -> "))
                    .hasSize(21)
                    .doesNotHaveDuplicates();
        }
    }
}
