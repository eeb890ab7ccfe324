package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PgBouncer before the server; where it is not installed, these are skipped. */
class PostgresqlPoolerTest {
    @TempDir
    private Path folder;

    private Optional<Process> pooler = Optional.empty();

    @AfterEach
    void endPooler() {
        pooler.ifPresent(Process::destroyForcibly);
    }

    @Test
    void poolInTransactionModeIsRefusedBeforeAnythingIsWritten() throws IOException {
        try (PostgresqlTestDatabase database = new PostgresqlTestDatabase()) {
            TestProject project = behindPooler(database, "transaction");

            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> project.migrator().upgrade("head"))
                    .satisfies(refused -> {
                        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
                        assertThat(refused.remedy()).contains("pool_mode = session");
                    });
            assertThat(database.texts("SELECT relname FROM pg_class WHERE relname LIKE 'm%' AND relkind = 'r'"))
                    .isEmpty();
        }
    }

    @Test
    void poolInSessionModeIsAsGoodAsTheServer() throws IOException {
        try (PostgresqlTestDatabase database = new PostgresqlTestDatabase()) {
            TestProject project = behindPooler(database, "session");

            assertThat(project.migrator().upgrade("head").revisions()).containsExactly("a1");
            assertThat(project.migrator().upgrade("head").changed()).isFalse();
        }
    }

    private TestProject behindPooler(PostgresqlTestDatabase database, String mode) throws IOException {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path config = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                """
                [databases]
                menu = host=%s port=%d dbname=%s user=postgres
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                ignore_startup_parameters = extra_float_digits
                """
                        .formatted(
                                server.getHost(),
                                server.getPort(),
                                server.getPath().substring(1),
                                port,
                                mode));
        start(config);
        return new TestProject(
                        folder.resolve("project"), "jdbc:postgresql://127.0.0.1:" + port + "/menu?prepareThreshold=0")
                .set("username", "postgres")
                .set("password", "-")
                .sql("a1", "CREATE TABLE menu (id INTEGER PRIMARY KEY);", "DROP TABLE menu;");
    }

    /** It refuses to run as root, and takes another user's name for that. */
    private void start(Path config) throws IOException {
        Path program = Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> Need.of("pgbouncer").unmet("pgbouncer is not installed here", null));
        Process process = TimeLimit.on(new ProcessBuilder(program.toString(), "-u", "nobody", config.toString())
                .redirectErrorStream(true)
                .start());
        pooler = Optional.of(process);
        BufferedReader log = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            if (line.contains("process up")) {
                return;
            }
        }
        throw new IllegalStateException("PgBouncer does not start: " + said);
    }
}
