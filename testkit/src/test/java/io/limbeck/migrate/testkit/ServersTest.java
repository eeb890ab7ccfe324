package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import java.util.ArrayList;
import java.util.List;

/** Waits for servers that are full. */
abstract class ServersTest extends DatabaseTest {
    static final String GUEST = "guest";

    final List<String> waited = new ArrayList<>();

    /** Migrates as {@link #GUEST}, who gets no connection as long as the crowd is there. */
    final void assertIsWaitedFor(AutoCloseable crowd) throws Exception {
        try (crowd) {
            Migrator migrator = project()
                    .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                    .set("username", GUEST)
                    .set("password", Account.PASSWORD)
                    .set("url", withoutCredentials(db().url()))
                    .set("connect.timeout", "1h")
                    .migrator()
                    .withListener(new MigrationListener() {
                        @Override
                        public void waiting(String sentence) {
                            waited.add(sentence);
                            leave(crowd);
                        }
                    });

            assertThat(migrator.upgrade("head").atHead()).isTrue();
            assertThat(waited).first().asString().startsWith("waiting for ").contains("connections");
        }
    }

    static String withoutCredentials(String url) {
        return url.replaceFirst("user=[^&]*&password=[^&]*&?", "");
    }

    private static void leave(AutoCloseable crowd) {
        try {
            crowd.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
