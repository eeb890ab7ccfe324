package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scenario C of the guide: entities are changed where the container runs, and its next start writes the revision. */
@InContainers
class DevModeIT {
    private static final String START =
            "docker run -d --name menu_backend -p 8000:8000 --user \"$(id -u)\" -e MIGRATE_MODE=dev -v menu_data:/app/data"
                    + " -v \"$PWD/migrations:/app/migrations\" -v \"$PWD/target/app.jar:/app/app.jar\" foodplanner";
    private static final String ADVICE = "commit this file: migrations/versions/";

    /** Root's own id would not show to whom the new file belongs. */
    private static final int SOMEBODY = 4711;

    @Test
    void changedEntityBecomesAFileOnTheHostOnlyOnce() throws IOException {
        try (Scenario menu = Scenario.of("dev-mode")) {
            menu.project().type("mvn -q package").succeeds();
            if (menu.ownerOf("migrations") == 0) {
                giveAway(menu.project().file("migrations"));
            }
            List<Path> committed = scripts(menu);
            menu.type(START).succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(scripts(menu)).isEqualTo(committed);

            Nickname.addTo(menu.project());
            menu.project().type("mvn -q package").succeeds();
            menu.type("docker restart menu_backend").succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING, 2);

            List<Path> made = scripts(menu);
            made.removeAll(committed);
            assertThat(made).hasSize(1);
            Path script = made.get(0);
            assertThat(menu.log("menu_backend")).anyMatch(line -> line.contains(ADVICE + script.getFileName()));
            assertThat(Files.readString(script)).contains("op.addColumn(\"users\", column(\"nickname\", varchar(40)))");
            assertThat(menu.ownerOf("migrations/versions/" + script.getFileName()))
                    .isEqualTo(menu.ownerOf("migrations"));
            assertThat(menu.get("menu_backend", "/api/users")).contains("\"nickname\":null");

            menu.type("docker rm -f menu_backend").succeeds();
            menu.type(START).succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            assertThat(menu.log("menu_backend")).noneMatch(line -> line.contains(ADVICE));
            assertThat(scripts(menu)).hasSize(committed.size() + 1);
            menu.type("docker exec -it menu_backend migrate check").succeeds();
        }
    }

    private static void giveAway(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", SOMEBODY);
            }
        }
    }

    private static List<Path> scripts(Scenario menu) throws IOException {
        try (Stream<Path> files = Files.list(menu.project().file("migrations/versions"))) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
