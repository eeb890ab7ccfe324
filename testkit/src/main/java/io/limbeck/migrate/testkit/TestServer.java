package io.limbeck.migrate.testkit;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server of a product: the one that {@code MIGRATE_TEST_POSTGRESQL=<JDBC URL>} and the like name, or the build's own, which {@link
 * ServerKeeper} keeps. A machine that can have neither skips its tests with the reason, or fails them ({@link Need}).
 */
final class TestServer {
    private final String name;

    @Nullable
    private String url;

    @Nullable
    private Exception missing;

    /** @param name as dialects have it */
    TestServer(String name) {
        this.name = name;
    }

    /** The JDBC URL of an administrator; the server is started by the first who asks. */
    synchronized String url() {
        if (url == null && missing == null) {
            try {
                String running = System.getenv("MIGRATE_TEST_" + name.toUpperCase(Locale.ROOT));
                url = running == null ? ServerKeeper.url(name) : running;
            } catch (Exception | LinkageError e) {
                missing = new IllegalStateException("No " + name + " server can be started here: " + e.getMessage(), e);
            }
        }
        if (url == null) {
            throw Need.of(name)
                    .unmet(
                            String.valueOf(Optional.ofNullable(missing)
                                    .map(Exception::getMessage)
                                    .orElse("")),
                            missing);
        }
        return url;
    }
}
