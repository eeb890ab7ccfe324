package io.limbeck.migrate.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.DatabaseTest;
import io.limbeck.migrate.testkit.On;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @DataJpaTest} replaces the data source by an embedded database, which is migrated too. */
@On("h2")
final class SpringBootSliceContract extends DatabaseTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0"})
    void sliceOfJpaTestsIsMigrated(String version) throws Exception {
        BootApplication application =
                new BootApplication(version, Files.createDirectory(folder().resolve("app")), db());

        try (BootProcess process = application.startMain("notes.Slice")) {
            assertThat(process.exitCode()).as(process.output()).isZero();
            assertThat(process.output()).contains("slugs: [hello]");
        }
    }
}
