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
import java.util.concurrent.TimeUnit;

/**
 * A MySQL server on the loopback, from Debian's packages as {@code .ci/mysql} unpacks them; {@code
 * MIGRATE_TEST_MYSQL_HOME} names the folder. No Maven repository has one.
 */
final class MysqlServer {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final UnpackedPackages packages;
    private final Path own;

    private MysqlServer(UnpackedPackages packages, Path own) {
        this.packages = packages;
        this.own = own;
    }

    /** Starts one. */
    static ServerKeeper.Started start(Path folder) throws IOException, InterruptedException, SQLException {
        MysqlServer server = new MysqlServer(UnpackedPackages.of("MIGRATE_TEST_MYSQL_HOME"), folder);
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

    private Process mysqld(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + own.resolve("data"),
                "--pid-file=" + own.resolve("pid"),
                "--secure-file-priv=NULL",
                "--lc-messages-dir=" + packages.file("usr/share/mysql"),
                "--character-sets-dir=" + packages.file("usr/share/mysql/charsets"),
                "--plugin-dir=" + packages.file("usr/lib/mysql/plugin")));
        all.addAll(arguments);
        return new ProcessBuilder(packages.command("usr/sbin/mysqld", all))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(own.resolve("log").toFile()))
                .start();
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
