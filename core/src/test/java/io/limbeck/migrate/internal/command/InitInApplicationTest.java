package io.limbeck.migrate.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init} beside an application begins with the application's database. */
final class InitInApplicationTest {
    @TempDir
    private Path folder;

    @Test
    void yamlOfSpringNamesTheDatabase() throws IOException {
        file("application.yml", "spring:\n  datasource:\n    url: jdbc:postgresql://db/shop\n    username: shop\n");

        assertThat(configuration()).contains("url=jdbc:postgresql://db/shop", "username=shop");
    }

    @Test
    void profileOfSpringNamesTheDatabase() throws IOException {
        file(
                "application.properties",
                "spring.profiles.active=local\nspring.datasource.url=jdbc:postgresql://db/shop\n");
        file("application-local.yaml", "spring.datasource.url: jdbc:mariadb://localhost/shop\n");

        assertThat(configuration()).contains("url=jdbc:mariadb://localhost/shop");
    }

    @Test
    void databaseOfQuarkusIsThatOfProduction() throws IOException {
        file(
                "application.properties",
                "quarkus.datasource.jdbc.url=jdbc:h2:mem:dev\n%prod.quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop\n");

        assertThat(configuration()).contains("url=jdbc:postgresql://db/shop");
    }

    @Test
    void placeholderOfTheEnvironmentStays() throws IOException {
        file(
                "application.yml",
                "spring.datasource:\n  url: ${NO_SUCH_URL_IS_SET}\n  username: ${NO_SUCH_NAME_IS_SET:shop}\n");

        assertThat(configuration()).contains("url=${NO_SUCH_URL_IS_SET}", "username=shop");
    }

    @Test
    void syntaxErrorOfYamlIsReportedWithFileAndLineAndNothingIsCreated() throws IOException {
        file("application.yml", "spring:\n  datasource: [\n");

        assertThatThrownBy(() -> new InitCommand(folder).run())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("src/main/resources/application.yml:3");
        assertThat(folder.resolve("migrate.properties")).doesNotExist();
    }

    private void file(String name, String text) throws IOException {
        Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(resources.resolve(name), text);
    }

    private List<String> configuration() throws IOException {
        new InitCommand(folder).run();
        return Files.readAllLines(folder.resolve("migrate.properties"));
    }
}
