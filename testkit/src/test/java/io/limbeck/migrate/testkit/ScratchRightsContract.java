package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.ScratchUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An account that may not create a scratch database is told which right is missing, or which setting spares it. */
@On({"postgresql", "mariadb", "mysql"})
final class ScratchRightsContract extends DatabaseTest {
    private static final String TABLE = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)";

    @Test
    void missingRightIsNamedAndScratchUrlSparesIt() throws IOException {
        db().run(TABLE);
        try (Account app = db().reader()) {
            TestProject project =
                    new TestProject(folder().resolve("project"), app.url()).set("model", "sql:schema.sql");
            Files.writeString(project.folder().resolve("schema.sql"), TABLE + ";");
            Dump before = db().dump();
            List<String> schemas = product().schemas(db());

            ScratchUnavailableException refused = catchThrowableOfType(
                    ScratchUnavailableException.class, () -> project.migrator().check());

            assertThat(refused.remedy()).contains("scratch.url");
            assertThat(db().dump()).isEqualTo(before);
            assertThat(product().schemas(db())).isEqualTo(schemas);

            project.set("scratch.url", db().url());
            assertThat(project.migrator().check().differences()).isEmpty();
            assertThat(db().dump()).isEqualTo(before);
            assertThat(product().schemas(db())).isEqualTo(schemas);
        }
    }
}
