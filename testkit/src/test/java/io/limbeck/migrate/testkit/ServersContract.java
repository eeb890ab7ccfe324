package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.DatabaseUnreachableException;
import io.limbeck.migrate.error.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that does not answer is waited for, one that says no is not; both are exit code 6. */
@On({"postgresql", "mariadb", "mysql"})
final class ServersContract extends ServersTest {
    @Test
    void wrongCredentialsFailAtOnceAndAreNamed() {
        DatabaseUnreachableException failure =
                failure(project().set("username", "nobody_here").set("password", "geheim"));

        assertThat(failure.remedy()).contains("user name, password");
        assertThat(failure.getMessage()).contains("nobody_here").doesNotContain("geheim");
        assertThat(waited).isEmpty();
    }

    @Test
    void missingDatabaseFailsAtOnceAndIsNamed() {
        DatabaseUnreachableException failure =
                failure(project().set("url", db().url().replaceFirst("/migrate_\\w+", "/no_such_database")));

        assertThat(failure.getMessage()).contains("no_such_database");
        assertThat(waited).isEmpty();
    }

    @Test
    void unknownHostAndClosedPortFailAtOnceUnlessWaitingIsConfigured() throws IOException {
        for (String place : List.of("no-such-host.invalid:1", "127.0.0.1:" + freePort())) {
            TestProject project = project().set("url", at(place)).set("connect.timeout", "0");
            DatabaseUnreachableException failure = catchThrowableOfType(
                    DatabaseUnreachableException.class, () -> project.migrator().current());

            assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(failure.remedy()).contains("connect.timeout");
        }
    }

    @Test
    void serverThatComesUpLateIsWaitedFor() throws IOException {
        int port = freePort();
        TestProject project = project().sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;");
        Migrator migrator = project.set("url", at("127.0.0.1:" + port))
                .set("connect.timeout", "1h")
                .migrator()
                .withListener(new MigrationListener() {
                    @Override
                    public void waiting(String sentence) {
                        waited.add(sentence);
                        if (waited.size() == 2) {
                            closedAfterwards(new SilentProxy(db().url(), port));
                        }
                    }
                });

        assertThat(migrator.upgrade("head").atHead()).isTrue();
        assertThat(waited).hasSize(2);
        assertThat(waited.get(0)).startsWith("waiting for ").contains("127.0.0.1:" + port, "next attempt in");
    }

    @Test
    void tooManyConnectionsOfAUserAreWaitedFor() throws Exception {
        assertIsWaitedFor(((ServerProduct) product()).crowdOut(db(), GUEST));
    }

    private DatabaseUnreachableException failure(TestProject project) {
        Migrator migrator = project.set("connect.timeout", "1h").migrator().withListener(new MigrationListener() {
            @Override
            public void waiting(String sentence) {
                waited.add(sentence);
                throw new IllegalStateException(sentence);
            }
        });
        DatabaseUnreachableException failure =
                catchThrowableOfType(DatabaseUnreachableException.class, () -> migrator.upgrade("head"));
        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        return failure;
    }

    private String at(String place) {
        return db().url().replaceFirst("//[^/]+/", "//" + place + "/");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
