package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A migration that cannot succeed meets a new container. */
@InContainers
class FailingMigrationIT {
    private static final String FILE = "2026_11_20_0900_bbbb11112222_add_portions.sql";
    private static final String STEP = "CREATE TABLE portions (id INTEGER PRIMARY KEY);\n";

    @Test
    void containerExitsBeforeTheApplicationAndStartsOnceTheScriptIsFixed() {
        try (Scenario menu = Scenario.of("failing")) {
            menu.withScript("bbbb11112222", FILE, STEP + "UPDATE no_such_table SET a = 1;");

            menu.type(Commands.START).succeeds();
            assertThat(menu.awaitEnd("menu_backend")).isEqualTo(1);
            assertThat(menu.type("docker inspect --format {{.State.ExitCode}} menu_backend")
                            .out())
                    .isEqualTo("1");
            List<String> log = menu.log("menu_backend");
            assertThat(String.join("\n", log.subList(log.size() - 8, log.size())))
                    .contains("Cannot upgrade bbbb11112222", "no such table", FILE + ":6", "UPDATE no_such_table");
            assertThat(log.get(log.size() - 1))
                    .startsWith("State of the database: Rolled back")
                    .contains(Scenario.HEAD);
            assertThat(log).noneMatch(line -> line.contains(Scenario.SERVING));
            assertThat(menu.type("docker logs --tail 8 menu_backend").succeeds().err())
                    .contains("State of the database");
            assertThat(menu.type("docker logs menu_backend").succeeds().err()).contains("State of the database");

            menu.withScript("bbbb11112222", FILE, STEP);
            menu.type(Commands.START_AGAIN).succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(menu.current("menu_backend")).contains("bbbb11112222");
            assertThat(menu.get("menu_backend", "/health")).contains("ok");
        }
    }
}
