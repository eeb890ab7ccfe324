package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.DifferenceInfo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is made in several scratches is compared as one. */
final class WideModelTest {
    @Test
    void partsAreComparedAsOne(@TempDir Path folder) {
        try (TestDatabase database = new SqliteTestDatabase(folder.resolve("wide"))) {
            TestProject project = new TestProject(folder.resolve("project"), database.url())
                    .set("model", "java:" + WideModel.class.getName());
            database.apply(Creation.of(WideModel.schema()).toArray(Operation[]::new));

            assertThat(project.migrator().check().differences()).isEmpty();

            database.run("DROP INDEX ix_t007", "ALTER TABLE t150 ADD COLUMN more TEXT", "DROP TABLE t249");
            assertThat(project.migrator().check().differences())
                    .extracting(DifferenceInfo::table)
                    .containsOnly("t007", "t150", "t249");
        }
    }
}
