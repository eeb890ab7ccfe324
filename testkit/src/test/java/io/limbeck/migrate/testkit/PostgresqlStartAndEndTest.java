package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.DatabaseUnreachableException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of its own, since it is told to end, and asks for passwords as servers do that are not for tests. */
class PostgresqlStartAndEndTest {
    @TempDir
    private Path folder;

    @Test
    void wrongPasswordIsRefusedAndStoppingServerIsAwaited() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String url = server.getJdbcUrl("menu", "postgres").replaceFirst("[?].*", "");
            try (Connection session = server.getPostgresDatabase().getConnection();
                    Statement statement = session.createStatement()) {
                statement.execute("CREATE ROLE menu LOGIN PASSWORD 'right'");
                Files.writeString(
                        Path.of(text(statement, "SHOW hba_file")),
                        "host all menu 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n");
                statement.execute("SELECT pg_reload_conf()");
                while (lets(url, "wrong")) {
                    Thread.onSpinWait();
                }

                DatabaseUnreachableException refused = failure(url, "wrong");
                assertThat(refused.getMessage())
                        .contains("password authentication failed")
                        .doesNotContain("wrong");
                assertThat(refused.remedy()).contains("user name, password").doesNotContain("connect.timeout");

                Path process = Path.of(text(statement, "SHOW data_directory")).resolve("postmaster.pid");
                ProcessHandle.of(Long.parseLong(Files.readAllLines(process).get(0)))
                        .orElseThrow()
                        .destroy(); // it waits for this session, and lets nobody else in
                while (lets(url, "right")) {
                    Thread.onSpinWait();
                }
                DatabaseUnreachableException ending = failure(url, "right");
                assertThat(ending.getMessage()).contains("shutting down");
                assertThat(ending.remedy()).contains("connect.timeout");
            }
        }
    }

    private DatabaseUnreachableException failure(String url, String password) {
        Migrator migrator = new TestProject(folder, url)
                .set("username", "menu")
                .set("password", password)
                .migrator();
        return catchThrowableOfType(DatabaseUnreachableException.class, () -> migrator.current());
    }

    private static boolean lets(String url, String password) {
        try (Connection connection = DriverManager.getConnection(url, "menu", password)) {
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
