package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One server of a {@link GaleraCluster}. */
final class GaleraNode {
    private final UnpackedPackages packages;
    private final Path files;
    private final int port;
    private final int groupPort;
    private final int statePort;
    private Optional<Process> process = Optional.empty();

    GaleraNode(UnpackedPackages packages, Path files, int port, int groupPort, int statePort) {
        this.packages = packages;
        this.files = files;
        this.port = port;
        this.groupPort = groupPort;
        this.statePort = statePort;
    }

    /** Of every start of the server: nothing has to outlive the machine. */
    static List<String> options(UnpackedPackages packages, Path files, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + files,
                "--lc-messages-dir=" + packages.file("usr/share/mysql"),
                "--character-sets-dir=" + packages.file("usr/share/mysql/charsets"),
                "--innodb-log-file-size=5M",
                "--innodb-buffer-pool-size=16M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync"));
        options.addAll(List.of(more));
        return options;
    }

    /** Leaves the file of a node that was in this state, the last of its cluster, when it ended. */
    void wasLast(UUID state) throws IOException {
        wasInState(state, 1);
    }

    private void wasInState(UUID state, int last) throws IOException {
        Files.writeString(
                files.resolve("grastate.dat"),
                "# GALERA saved state\nversion: 2.1\nuuid: " + state + "\nseqno: 0\nsafe_to_bootstrap: " + last + "\n");
    }

    /** Leaves the files of a node that was in this state, together with all others of its cluster, when it ended. */
    void wasTogether(UUID state, UUID itself, List<UUID> members) throws IOException {
        wasInState(state, 0);
        String list =
                members.stream().map(member -> "member: " + member + " 0\n").collect(Collectors.joining());
        Files.writeString(
                files.resolve("gvwstate.dat"),
                "my_uuid: " + itself + "\n#vwbeg\nview_id: 3 " + members.get(0) + " 1\nbootstrap: 0\n" + list
                        + "#vwend\n");
    }

    /** @param cluster the addresses of all nodes, as Galera writes them */
    void start(String cluster) throws IOException {
        Process started = new ProcessBuilder(packages.command(
                        "usr/sbin/mariadbd",
                        options(
                                packages,
                                files,
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--socket=" + files.resolve("socket"),
                                "--pid-file=" + files.resolve("pid"),
                                "--binlog-format=ROW",
                                "--innodb-autoinc-lock-mode=2",
                                "--wsrep-on=ON",
                                "--wsrep-provider=" + packages.file("usr/lib/libgalera_smm.so"),
                                "--wsrep-cluster-address=" + cluster,
                                "--wsrep-node-address=" + address(),
                                "--wsrep-sst-method=skip",
                                "--wsrep-provider-options=gmcast.listen_addr=tcp://" + address()
                                        + ";ist.recv_addr=127.0.0.1:" + statePort + ";gcache.size=8M")))
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        process = Optional.of(started);
    }

    /** Where the other nodes reach it. */
    String address() {
        return "127.0.0.1:" + groupPort;
    }

    /** The JDBC URL of an administrator. */
    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root";
    }

    /** A session of an administrator. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    /** Returns when the server works at it. */
    void awaitStatement(String sql) throws SQLException, InterruptedException {
        while (!texts("", "SELECT info FROM information_schema.processlist").contains(sql)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** The status of that name; empty while the server does not answer. */
    String status(String name) {
        try {
            return texts("", "SHOW STATUS LIKE '" + name + "'", 2).stream()
                    .findFirst()
                    .orElse("");
        } catch (SQLException notYet) {
            return "";
        }
    }

    /** Executes statements, which Galera repeats on the other nodes. */
    void run(String... statements) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column, after everything that other nodes have done before. */
    List<String> texts(String database, String query) throws SQLException {
        return texts(database, query, 1);
    }

    private List<String> texts(String database, String query, int column) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            if (column == 1) {
                statement.execute("SET SESSION wsrep_sync_wait = 15");
            }
            try (ResultSet rows = statement.executeQuery(query)) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(column));
                }
                return texts;
            }
        }
    }

    String log() throws IOException {
        return Files.readString(files.resolve("log"));
    }

    /** As a machine that loses power. */
    void kill() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }
}
