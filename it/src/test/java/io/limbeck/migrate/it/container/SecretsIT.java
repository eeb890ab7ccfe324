package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.PostgresqlTestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The password is the content of a mounted file. */
@InContainers
class SecretsIT {
    private static final String START = "docker run -d --name menu_backend --network host --env-file menu.env"
            + " -v \"$PWD/db_password:/run/secrets/db_password:ro\" foodplanner";
    private static final String PASSWORD = "correct horse battery";
    private static final String WRONG = "wrong horse battery";

    @Test
    void wrongPasswordStopsTheContainerImmediatelyAndTheRightOneWorksUnderExecToo() {
        try (Scenario menu = Scenario.of("secrets");
                PostgresqlTestDatabase database = new PostgresqlTestDatabase();
                Account account = new Account(database)) {
            menu.project()
                    .with(
                            "menu.env",
                            "DATABASE_URL=" + account.url() + "\nMIGRATE_USERNAME=" + Account.NAME
                                    + "\nMIGRATE_PASSWORD_FILE=/run/secrets/db_password\nPORT=0\nFOODPLANNER_DB="
                                    + account.url() + "?user=" + Account.NAME
                                    + "\nFOODPLANNER_DB_PASSWORD_FILE=/run/secrets/db_password\n")
                    .with("db_password", WRONG + "\n");

            menu.type(START).succeeds();
            assertThat(menu.awaitEnd("menu_backend")).isEqualTo(6);
            assertThat(String.join("\n", menu.log("menu_backend")))
                    .contains(Account.NAME)
                    .doesNotContain(WRONG)
                    .doesNotContain("attempt")
                    .doesNotContain(Scenario.SERVING);

            menu.project().with("db_password", PASSWORD + "\n");
            menu.type(Commands.START_AGAIN).succeeds();
            String port = menu.awaitLog("menu_backend", Scenario.SERVING).replaceAll(".*port (\\d+),.*", "$1");
            assertThat(Scenario.get(URI.create("http://127.0.0.1:" + port + "/api/users")))
                    .contains("Администратор");
            assertThat(menu.type("docker exec -it menu_backend migrate current")
                            .succeeds()
                            .out())
                    .contains(Scenario.HEAD);

            String everything = String.join("\n", menu.log("menu_backend"))
                    + menu.inspect("menu_backend", "{{json .}}")
                    + menu.run("docker exec menu_backend cat /proc/1/cmdline /proc/1/environ")
                            .succeeds()
                            .out();
            assertThat(everything).doesNotContain(PASSWORD);
        }
    }

    /** A user of the server who needs a password, wherever they come from; the server's other users need none. */
    private static final class Account implements AutoCloseable {
        static final String NAME = "menu_keeper";

        private final PostgresqlTestDatabase database;
        private final Path rules;
        private final String before;

        Account(PostgresqlTestDatabase database) {
            this.database = database;
            database.run(
                    "CREATE ROLE " + NAME + " LOGIN PASSWORD '" + PASSWORD + "'",
                    "ALTER SCHEMA public OWNER TO " + NAME);
            this.rules = Path.of(database.texts("SHOW hba_file").get(0));
            try {
                this.before = Files.readString(rules);
                reload("host all " + NAME + " all scram-sha-256\n" + before);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String url() {
            String url = database.url();
            return url.substring(0, url.indexOf('?'));
        }

        private void reload(String text) throws IOException {
            Files.writeString(rules, text);
            database.run("SELECT pg_reload_conf()");
        }

        @Override
        public void close() {
            try {
                reload(before);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            database.run("REASSIGN OWNED BY " + NAME + " TO CURRENT_USER", "DROP ROLE " + NAME);
        }
    }
}
