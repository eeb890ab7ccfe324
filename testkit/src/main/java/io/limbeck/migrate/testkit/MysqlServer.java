package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MySQL server on the loopback, from Debian's packages as {@code .ci/mysql} unpacks them; {@code
 * MIGRATE_TEST_MYSQL_HOME} names the folder. No Maven repository has one.
 */
final class MysqlServer {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path home;
    private final Path own;

    private MysqlServer(Path home, Path own) {
        this.home = home;
        this.own = own;
    }

    /** Starts one. */
    static ServerKeeper.Started start(Path folder) throws IOException, InterruptedException, SQLException {
        String home = Optional.ofNullable(System.getenv("MIGRATE_TEST_MYSQL_HOME"))
                .orElseThrow(() -> new IllegalStateException("MIGRATE_TEST_MYSQL_HOME names no folder of packages"));
        MysqlServer server = new MysqlServer(Path.of(home), folder);
        return server.run();
    }

    private ServerKeeper.Started run() throws IOException, InterruptedException, SQLException {
        int initialised = mysqld(List.of("--initialize-insecure")).waitFor();
        if (initialised != 0) {
            throw new IllegalStateException("mysqld --initialize failed: " + Files.readString(own.resolve("log")));
        }
        int port = freePort();
        Process process = mysqld(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + own.resolve("socket"),
                "--mysqlx=OFF",
                "--skip-log-bin",
                // Nothing has to outlive the machine.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync",
                "--innodb-doublewrite=OFF"));
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/mysql";
        try (Connection connection = connect(url + "?user=root", process);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE USER tester@localhost IDENTIFIED BY '" + Account.PASSWORD + "'");
            statement.execute("GRANT ALL ON *.* TO tester@localhost WITH GRANT OPTION");
        }
        return new ServerKeeper.Started(
                url + "?user=tester&password=" + Account.PASSWORD + "&allowPublicKeyRetrieval=true",
                () -> process.destroyForcibly().waitFor());
    }

    /** With the libraries of its own packages, which may be newer than the machine's. */
    private Process mysqld(List<String> arguments) throws IOException {
        Path loader = loader();
        Path libraries = loader.resolveSibling("");
        List<String> command = new ArrayList<>(List.of(
                loader.toString(),
                "--library-path",
                libraries.toString(),
                home.resolve("usr/sbin/mysqld").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + own.resolve("data"),
                "--pid-file=" + own.resolve("pid"),
                "--secure-file-priv=NULL",
                "--lc-messages-dir=" + home.resolve("usr/share/mysql"),
                "--character-sets-dir=" + home.resolve("usr/share/mysql/charsets"),
                "--plugin-dir=" + home.resolve("usr/lib/mysql/plugin")));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(own.resolve("log").toFile()))
                .start();
    }

    /** What starts programs; it lies among the libraries, in a folder that is called by the processor. */
    private Path loader() throws IOException {
        try (Stream<Path> found = Files.find(home.resolve("usr/lib"), 2, (file, is) -> file.getFileName()
                .toString()
                .startsWith("ld-linux-"))) {
            return found.findFirst().orElseThrow(() -> new IllegalStateException("no ld-linux in " + home));
        }
    }

    private Connection connect(String url, Process process) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try {
                return DriverManager.getConnection(url);
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("mysqld did not come up: " + Files.readString(own.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
