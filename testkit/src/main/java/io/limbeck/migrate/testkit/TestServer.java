package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A database server that all tests of this process share: the one that {@code MIGRATE_TEST_POSTGRESQL=<JDBC URL>} and the like name,
 * or one that is started here. A machine that can do neither skips its tests and says so; with its name in
 * {@code MIGRATE_TEST_REQUIRE=sqlite,h2,postgresql,mariadb} they fail instead.
 */
final class TestServer {
    private static final long ROOM = 4L << 30;

    private final String name;
    private final Starter starter;

    @Nullable
    private String url;

    @Nullable
    private Exception missing;

    /** @param name as dialects have it */
    TestServer(String name, Starter starter) {
        this.name = name;
        this.starter = starter;
    }

    /** Starts a server and returns the JDBC URL of an administrator's connection. */
    @FunctionalInterface
    interface Starter {
        String start() throws Exception;
    }

    /** The JDBC URL of an administrator; the server is started by the first who asks. */
    synchronized String url() {
        if (url == null && missing == null) {
            try {
                Optional<String> running =
                        Optional.ofNullable(System.getenv("MIGRATE_TEST_" + name.toUpperCase(java.util.Locale.ROOT)));
                url = running.isPresent() ? running.get() : starter.start();
            } catch (Exception | LinkageError e) {
                missing = new IllegalStateException("No " + name + " server can be started here: " + e, e);
                System.err.println("SKIPPED: " + missing.getMessage());
            }
        }
        if (url == null) {
            refuse();
            throw new IllegalStateException("unreachable");
        }
        return url;
    }

    /** A new folder for a server's files: in memory where the machine has room there, as nothing has to outlive it. */
    static Path folder(String name) throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean room = Files.isWritable(memory) && memory.toFile().getUsableSpace() > ROOM;
        return room ? Files.createTempDirectory(memory, name) : Files.createTempDirectory(name);
    }

    /** Stops a server when this process ends, and deletes its files then. */
    static void endWithProcess(AutoCloseable server, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            } catch (Exception e) {
                System.err.println(folder + " stays: " + e);
            }
        }));
    }

    private void refuse() {
        List<String> required = Arrays.asList(Optional.ofNullable(System.getenv("MIGRATE_TEST_REQUIRE"))
                .orElse("")
                .split(",", -1));
        String reason = missing == null ? "" : String.valueOf(missing.getMessage());
        if (required.contains(name)) {
            throw new AssertionError(reason + " (MIGRATE_TEST_REQUIRE names it)", missing);
        }
        Assumptions.abort(reason);
    }
}
