package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.PostgresqlTestDatabase;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several containers begin at once on one empty database. */
@InContainers
class ReplicasIT {
    @Test
    void oneOfTwoOnASqliteVolumeMigratesAndBothServe() {
        try (Scenario menu = Scenario.of("two")) {
            List<String> names = List.of("menu_backend_1", "menu_backend_2");
            List<String> starts = List.of(
                    "docker run -d --name menu_backend_1 -p 8000:8000 -v menu_data:/app/data foodplanner",
                    "docker run -d --name menu_backend_2 -p 8001:8000 -v menu_data:/app/data foodplanner");
            starts.parallelStream().forEach(command -> menu.type(command).succeeds());

            for (String name : names) {
                menu.awaitLog(name, Scenario.SERVING);
                assertThat(menu.get(name, "/api/recipes")).contains("greek-salad");
            }
            eachRevisionIsAppliedByOne(menu, names);
        }
    }

    @Test
    void oneOfThreeOnPostgresqlMigratesAndAllServe() {
        try (Scenario menu = Scenario.of("three");
                PostgresqlTestDatabase database = new PostgresqlTestDatabase()) {
            List<String> names = List.of("menu_backend_1", "menu_backend_2", "menu_backend_3");
            names.parallelStream()
                    .forEach(name -> menu.run("docker run -d --network host -e PORT=0 -e DATABASE_URL=" + database.url()
                                    + " -e FOODPLANNER_DB=" + database.url() + " --name " + name + " foodplanner")
                            .succeeds());

            for (String name : names) {
                String port = menu.awaitLog(name, Scenario.SERVING).replaceAll(".*port (\\d+),.*", "$1");
                assertThat(Scenario.get(URI.create("http://127.0.0.1:" + port + "/api/shopping-list")))
                        .contains("to_buy");
            }
            eachRevisionIsAppliedByOne(menu, names);
            assertThat(database.number("SELECT count(*) FROM migrate_history")).isEqualTo(20);
            assertThat(database.texts("SELECT version_num FROM migrate_version"))
                    .containsExactly(Scenario.HEAD);
        }
    }

    private static void eachRevisionIsAppliedByOne(Scenario menu, List<String> names) {
        List<List<String>> steps = names.stream()
                .map(name -> menu.log(name).stream()
                        .filter(line -> line.startsWith("upgrade ") && line.contains(" -> "))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
        assertThat(steps)
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(20);
    }
}
