package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Galera cluster on the loopback, from Debian's packages as {@code .ci/galera} unpacks them; {@code MIGRATE_TEST_GALERA_HOME} names the
 * folder. All nodes begin with copies of the same files and as if they had last been together, so none has to send the others its state.
 */
final class GaleraCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> SYSTEM_TABLES =
            List.of("mysql_system_tables", "mysql_performance_tables", "mysql_system_tables_data");

    private final UnpackedPackages packages;
    private final Path folder;
    private final UUID state = UUID.randomUUID();
    private final List<GaleraNode> nodes = new ArrayList<>();

    private GaleraCluster(UnpackedPackages packages, Path folder) {
        this.packages = packages;
        this.folder = folder;
    }

    /** Returns when all nodes are joined; skips the test where the machine has no Galera. */
    static GaleraCluster start(int size, Path folder) throws IOException, InterruptedException {
        Need.of("galera")
                .met(
                        System.getenv("MIGRATE_TEST_GALERA_HOME") != null,
                        "MIGRATE_TEST_GALERA_HOME names no folder of packages");
        GaleraCluster cluster = new GaleraCluster(UnpackedPackages.of("MIGRATE_TEST_GALERA_HOME"), folder);
        try {
            cluster.makeFiles();
            if (size == 1) {
                cluster.add().wasLast(cluster.state);
                cluster.nodes.get(0).start("gcomm://");
            } else {
                cluster.startTogether(size);
            }
            for (GaleraNode node : cluster.nodes) {
                cluster.await(node, "wsrep_cluster_size", String.valueOf(size));
                cluster.await(node, "wsrep_ready", "ON");
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void startTogether(int size) throws IOException, InterruptedException {
        List<UUID> members = IntStream.range(0, size)
                .mapToObj(i -> UUID.randomUUID())
                .sorted()
                .toList();
        for (UUID member : members) {
            add().wasTogether(state, member, members);
        }
        for (GaleraNode node : nodes) {
            node.start(addresses());
        }
    }

    List<GaleraNode> nodes() {
        return nodes;
    }

    /** One more, which the others count at once, and which waits for their state for ever: nobody sends it. */
    GaleraNode join() throws IOException, InterruptedException {
        GaleraNode node = add();
        node.start(addresses());
        await(node, "wsrep_local_state_comment", "Joining: receiving State Transfer");
        return node;
    }

    /** Waits until a node answers so. */
    void await(GaleraNode node, String status, String value) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!node.status(status).equals(value)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        status + " is " + node.status(status) + ", not " + value + ":\n" + node.log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private GaleraNode add() throws IOException, InterruptedException {
        Path own = folder.resolve("node" + nodes.size());
        run(new ProcessBuilder("cp", "-r", files().toString(), own.toString()));
        int[] ports = freePorts(3);
        GaleraNode node = new GaleraNode(packages, own, ports[0], ports[1], ports[2]);
        nodes.add(node);
        return node;
    }

    private String addresses() {
        return "gcomm://" + nodes.stream().map(GaleraNode::address).collect(Collectors.joining(","));
    }

    private Path files() {
        return folder.resolve("files");
    }

    /** What mariadb-install-db does, which needs a shell and an installed server. */
    private void makeFiles() throws IOException, InterruptedException {
        Files.createDirectories(files());
        StringBuilder sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\n");
        for (String script : SYSTEM_TABLES) {
            sql.append(Files.readString(packages.file("usr/share/mysql/" + script + ".sql")));
        }
        Path input = Files.writeString(folder.resolve("files.sql"), sql);
        run(new ProcessBuilder(
                        packages.command("usr/sbin/mariadbd", GaleraNode.options(packages, files(), "--bootstrap")))
                .redirectInput(input.toFile()));
    }

    private void run(ProcessBuilder command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = TimeLimit.on(
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.command() + " failed: " + Files.readString(log));
        }
    }

    private static int[] freePorts(int count) throws IOException {
        int[] ports = new int[count];
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports[i] = sockets.get(i).getLocalPort();
            }
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
        return ports;
    }

    @Override
    public void close() {
        nodes.forEach(GaleraNode::kill);
    }
}
