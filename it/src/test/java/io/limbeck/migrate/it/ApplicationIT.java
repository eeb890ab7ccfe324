package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** FoodPlanner itself on the schema that its history makes: Hibernate validates it at start, and the answers hold the seeded rows. */
class ApplicationIT {
    private static final Pattern PORT = Pattern.compile("listens on port (\\d+)");

    @Test
    void applicationServesTheMigratedDataWhileTheRunnerReads() throws Exception {
        MavenProject project = MavenProject.foodPlanner("application");
        project.type("mvn -q package").succeeds();
        RunnerJar.run(project.folder(), "upgrade", "head").succeeds();

        Process application = start(project);
        try {
            int port = port(application);
            assertThat(get(port, "/health")).contains("ok");
            assertThat(get(port, "/api/users")).contains("Администратор", "display_name", "is_active");
            assertThat(get(port, "/api/recipes")).contains("greek-salad", "source_url", "HARD");
            assertThat(get(port, "/api/meal-plans")).contains("Неделя 36");

            assertThat(RunnerJar.run(project.folder(), "current").succeeds().out())
                    .contains("57b3f9c0e2da");
            assertThat(RunnerJar.run(project.folder(), "upgrade", "head")
                            .succeeds()
                            .out())
                    .contains("nothing to do");
            assertThat(get(port, "/api/shopping-list")).contains("to_buy");
        } finally {
            application.destroy();
            assertThat(application.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(application.exitValue()).isEqualTo(143);
    }

    @Test
    void applicationRefusesASchemaThatIsNotAtHead() throws Exception {
        MavenProject project = MavenProject.foodPlanner("application-behind");
        project.type("mvn -q package").succeeds();
        RunnerJar.run(project.folder(), "upgrade", "head-1").succeeds();

        Process application = start(project);
        assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(application.exitValue()).isEqualTo(1);
    }

    private static Process start(MavenProject project) {
        Map<String, String> environment =
                Map.of("FOODPLANNER_DB", project.file("data/menu_planner.db").toString(), "PORT", "0");
        List<String> words =
                List.of(RunnerJar.java(), "-jar", project.file("target/app.jar").toString());
        return new Command(project.folder(), environment, words).start();
    }

    private static int port(Process application) throws IOException {
        BufferedReader lines = application.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new AssertionError("The application ended with " + application.exitValue() + " before it listened.");
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
