package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.testkit.Memory;
import io.limbeck.migrate.testkit.On;
import io.limbeck.migrate.testkit.ProductTest;
import io.limbeck.migrate.testkit.TestDatabase;
import io.limbeck.migrate.testkit.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spring Boot itself judges: what it creates for an application is what a revision creates from the same class path, settings in YAML
 * and a profile's among them; on that it starts with {@code validate}, and its repositories work.
 */
@Tag("matrix")
@TestInstance(Lifecycle.PER_CLASS)
@On({"postgresql", "mariadb", "h2"})
final class SpringBootContract extends ProductTest {
    private static final List<String> VERSIONS = List.of("3.5", "4.0");

    /** Starting an application takes seconds: the short suite leaves out MariaDB, which has no schemas. */
    List<String> versions() {
        List<String> chosen = Pairs.of(VERSIONS, product(), 0);
        return schemas() || chosen.equals(VERSIONS) ? chosen : List.of();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("versions")
    void springBootCreatesTheSameAsARevisionAndWorksOnIt(String version, @TempDir(factory = Memory.class) Path folder)
            throws Exception {
        try (TestDatabase theirs = freshDatabase(Files.createDirectory(folder.resolve("theirs")));
                TestDatabase ours = freshDatabase(Files.createDirectory(folder.resolve("ours")));
                LiveSpringBoot boot = new LiveSpringBoot(version, folder.resolve("classes"), theirs)) {
            createSchema(theirs);
            createSchema(ours);
            boot.run(theirs, "--spring.jpa.hibernate.ddl-auto=create");

            Migrator project = Models.create(
                    new TestProject(folder, ours.url()).set("include.schemas", schemas() ? "clinic" : ""),
                    boot.classPath());

            Catalogue catalogue = Catalogue.of(ours);
            assertThat(catalogue.differences(Catalogue.of(theirs))).isEmpty();
            assertThat(catalogue.lines())
                    .anyMatch(line -> line.contains(schemas() ? "clinic.clinic_doctor" : "clinic_doctor"))
                    .anyMatch(line -> line.contains("clinic_note_tags"));
            assertThat(project.check().differences()).isEmpty();
            boot.run(ours, "--spring.jpa.hibernate.ddl-auto=validate", "--store");
        }
    }

    private boolean schemas() {
        return !product().name().equals("mariadb");
    }

    private void createSchema(TestDatabase database) {
        if (schemas()) {
            database.run("CREATE SCHEMA clinic");
        }
    }
}
