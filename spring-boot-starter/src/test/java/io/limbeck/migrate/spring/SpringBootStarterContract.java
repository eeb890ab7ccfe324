package io.limbeck.migrate.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.DatabaseTest;
import io.limbeck.migrate.testkit.Dump;
import io.limbeck.migrate.testkit.On;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spring Boot itself judges: applications packed as its plugin packs them, started as users start them, asked over HTTP. */
@On({"postgresql", "h2"})
final class SpringBootStarterContract extends DatabaseTest {
    private BootApplication application(String version) throws Exception {
        return new BootApplication(version, Files.createDirectory(folder().resolve("app")), db());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0"})
    void packedApplicationIsMigratedBeforeHibernateValidates(String version) throws Exception {
        BootApplication application = application(version).compileScripts();

        try (BootProcess process = application.startJar(db(), "--spring.datasource.hikari.maximum-pool-size=2")) {
            assertThat(process.get("/actuator/migrate"))
                    .contains("\"current\":[\"b2\"]", "\"heads\":[\"b2\"]", "\"atHead\":true", "\"pending\":[]")
                    .contains("\"message\":\"create_note\"");
            assertThat(process.get("/actuator/health/migrate")).contains("\"status\":\"UP\"", "\"atHead\":true");
            assertThat(process.output()).contains("upgrade a1 create_note", "upgrade b2 add_slug");
        }
        assertThat(db().texts("SELECT slug FROM note")).containsExactly("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0"})
    void jarWithoutCompiledScriptsIsRefusedWithWhatToDo(String version) throws Exception {
        refuses(
                application(version),
                "Java scripts cannot be compiled with",
                "which no compiler can read, and the classes of classpath:migrations/versions/B2AddSlug.java are not packed",
                "bind the plugin's goal `migrate compile`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0"})
    void unknownPropertyIsRefusedWithTheNearest(String version) throws Exception {
        refuses(
                application(version).compileScripts(),
                "application properties, migrate.lock.timeot",
                "unknown key",
                "lock.timeout",
                "--migrate.lock.timeot=5s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0"})
    void flywayForTheSameDataSourceIsRefused(String version) throws Exception {
        refuses(
                application(version).withFlyway().compileScripts(),
                "Flyway and migrate are both configured",
                "nothing was changed",
                "spring.flyway.enabled=false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0"})
    void scriptsInJarAndFolderAreRefused(String version) throws Exception {
        BootApplication application = application(version).compileScripts();
        BootApplication.copyScripts(application.folder());

        refuses(
                application,
                "b2",
                "classpath:migrations/versions/B2AddSlug.java",
                "migrations/versions/B2AddSlug.java",
                "--migrate.migrations=classpath:migrations,migrations");
    }

    /** @param rest what it prints; an argument begins with two dashes */
    private void refuses(BootApplication application, String... rest) throws Exception {
        Dump before = db().dump();
        String[] arguments =
                Arrays.stream(rest).filter(text -> text.startsWith("--")).toArray(String[]::new);
        String[] texts =
                Arrays.stream(rest).filter(text -> !text.startsWith("--")).toArray(String[]::new);

        try (BootProcess process = application.startJar(db(), arguments)) {
            assertThat(process.exitCode()).isNotZero();
            assertThat(process.output())
                    .contains("APPLICATION FAILED TO START", "Description:", "Action:")
                    .contains(texts);
        }
        assertThat(db().dump()).isEqualTo(before);
    }
}
