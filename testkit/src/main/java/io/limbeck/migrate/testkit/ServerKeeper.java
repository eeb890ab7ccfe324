package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that keeps one server for as long as the build lives, so that every module and every fork of a lane uses the same. It ends
 * with the process it serves, however that ends: Maven where {@code -Dlane} is given, the test process itself otherwise.
 */
public final class ServerKeeper {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ServerKeeper() {}

    /** @param url the JDBC URL of an administrator */
    record Started(String url, AutoCloseable server) {}

    /** The URL of the server of this build and lane, which is started where it does not run. */
    static String url(String product) throws IOException, InterruptedException {
        String lane = System.getProperty("lane", "");
        long served = lane.isEmpty() ? ProcessHandle.current().pid() : build();
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "migrate-servers-" + System.getProperty("user.name"));
        Files.createDirectories(home);
        String name = product + "-" + served + (lane.isEmpty() ? "" : "-" + lane);
        Path url = home.resolve(name + ".url");
        try (FileChannel lock = FileChannel.open(lock(url), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!isKept(url)) {
                Files.deleteIfExists(url);
                launch(product, served, url);
            }
            return Files.readAllLines(url).get(0);
        }
    }

    /** Held while that server is started, next to those of other products and lanes. */
    private static Path lock(Path url) {
        return url.resolveSibling(url.getFileName() + ".lock");
    }

    /** Whether the file's second line names a process that runs: one that was killed has left the file. */
    private static boolean isKept(Path url) throws IOException {
        if (!Files.exists(url)) {
            return false;
        }
        long keeper = Long.parseLong(Files.readAllLines(url).get(1));
        return ProcessHandle.of(keeper).isPresent();
    }

    /** The nearest Java process that this one descends from. */
    private static long build() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        while (parent.isPresent()) {
            if (parent.get().info().command().orElse("").endsWith("java")) {
                return parent.get().pid();
            }
            parent = parent.get().parent();
        }
        return ProcessHandle.current().pid();
    }

    private static void launch(String product, long served, Path url) throws IOException, InterruptedException {
        Path log = url.resolveSibling(url.getFileName() + ".log");
        Process keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m", // the first start on a machine unpacks the server: XZ alone takes 64 MB
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerKeeper.class.getName(),
                        product,
                        String.valueOf(served),
                        url.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(url)) {
            if (!keeper.isAlive() || Instant.now().isAfter(end)) {
                keeper.destroy();
                throw new IllegalStateException(Files.readString(log)
                        .lines()
                        .filter(line -> !line.startsWith("SLF4J"))
                        .collect(Collectors.joining("\n")));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /**
     * The process itself.
     *
     * @param args the product, the process to serve, the file for the URL
     */
    public static void main(String[] args) throws Exception {
        Path url = Path.of(args[2]);
        Optional<ProcessHandle> served = ProcessHandle.of(Long.parseLong(args[1]));
        Path folder = Memory.folder("migrate-" + args[0]);
        Started started;
        try {
            started = start(args[0], folder);
        } catch (Exception e) {
            System.out.println(e.getMessage());
            delete(folder);
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder, url)));
        Path written = Files.writeString(
                url.resolveSibling(url.getFileName() + ".new"),
                started.url() + "\n" + ProcessHandle.current().pid());
        Files.move(written, url, StandardCopyOption.ATOMIC_MOVE);
        served.ifPresent(process -> process.onExit().join());
        System.exit(0);
    }

    private static Started start(String product, Path folder) throws Exception {
        return switch (product) {
            case "postgresql" -> PostgresqlServer.start(folder);
            case "mariadb" -> MariadbServer.start(folder);
            case "mysql" -> MysqlServer.start(folder);
            default -> throw new IllegalArgumentException(product);
        };
    }

    private static void stop(Started started, Path folder, Path url) {
        try {
            Files.deleteIfExists(url);
            started.server().close();
            delete(folder);
            Files.deleteIfExists(url.resolveSibling(url.getFileName() + ".log"));
            Files.deleteIfExists(lock(url));
        } catch (Exception e) {
            System.out.println(folder + " stays: " + e);
        }
    }

    /** A server that is ending deletes files, too. */
    private static void delete(Path folder) throws InterruptedException {
        for (int tries = 0; tries < 50 && Files.exists(folder); tries++) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                deepestFirst.forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException meanwhile) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
