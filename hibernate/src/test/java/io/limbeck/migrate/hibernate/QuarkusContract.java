package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.testkit.Memory;
import io.limbeck.migrate.testkit.On;
import io.limbeck.migrate.testkit.ProductTest;
import io.limbeck.migrate.testkit.TestDatabase;
import io.limbeck.migrate.testkit.TestProject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Quarkus itself judges, in the long suite alone, as only its own build makes an application of it: what that creates is what a
 * revision of each persistence unit creates from the folder of the build, with the settings of production; on it the application
 * starts with {@code validate}, and stores an entity of each kind. The build chooses the database, so there is only one.
 */
@Tag("matrix")
@On("postgresql")
final class QuarkusContract extends ProductTest {
    /** The models of the persistence units, by their schemas. */
    private static final Map<String, String> UNITS = Map.of("workshop", "jpa", "ledger", "jpa-unit:ledger");

    @Test
    @EnabledIfSystemProperty(named = "migrate.test.thorough", matches = "true", disabledReason = "of the long suite")
    void quarkusCreatesTheSameAsRevisionsAndWorksOnIt(@TempDir(factory = Memory.class) Path folder) throws Exception {
        LiveQuarkus quarkus = LiveQuarkus.build(folder.resolve("app"));
        try (TestDatabase theirs = freshDatabase(folder);
                TestDatabase ours = freshDatabase(folder)) {
            for (String schema : UNITS.keySet()) {
                theirs.run("CREATE SCHEMA " + schema);
                ours.run("CREATE SCHEMA " + schema);
            }
            quarkus.run(theirs, "create");

            List<Migrator> projects = UNITS.keySet().stream()
                    .map(schema ->
                            Models.create(project(folder.resolve(schema), ours, schema), List.of(quarkus.packed())))
                    .toList();

            Catalogue catalogue = Catalogue.of(ours);
            assertThat(catalogue.differences(Catalogue.of(theirs))).isEmpty();
            assertThat(catalogue.lines())
                    .anyMatch(line -> line.startsWith("spare_parts: TABLE")) // by the naming of production
                    .anyMatch(line -> line.startsWith("customer_phone_numbers: TABLE"))
                    .anyMatch(line -> line.contains("CREATE") && line.contains("ledger"));
            assertThat(projects)
                    .allSatisfy(
                            project -> assertThat(project.check().differences()).isEmpty());
            assertThat(quarkus.run(ours, "validate", "store")).contains("stored 6", "stored 1");
        }
    }

    private static TestProject project(Path folder, TestDatabase database, String schema) {
        return new TestProject(folder, database.url())
                .set("model", UNITS.get(schema))
                .set("include.schemas", schema)
                .set("version.schema", schema);
    }
}
