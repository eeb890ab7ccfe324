package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.testkit.Kinds.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a Galera cluster each node has locks of its own: runs are refused, and the text of the scripts does their work. */
final class MariadbGaleraTest {
    private static final int NODES = 3;

    @TempDir(factory = Memory.class)
    private static Path shared;

    @TempDir(factory = Memory.class)
    private Path folder;

    private static GaleraCluster cluster;

    @BeforeAll
    static void startCluster() throws IOException, InterruptedException {
        cluster = GaleraCluster.start(NODES, shared);
    }

    @AfterAll
    static void endCluster() {
        Optional.ofNullable(cluster).ifPresent(GaleraCluster::close); // null where the tests were skipped
    }

    /** How often three processes meet, on an empty database and on one whose next revision is due. */
    private static int rounds() {
        return Tries.thorough() ? 20 : 2;
    }

    @Test
    void threeProcessesAtOnceAreRefusedAndChangeNothingOnAnyNode() throws Exception {
        GaleraNode first = cluster.nodes().get(0);
        for (int round = 0; round < rounds(); round++) {
            String database = "round" + round;
            first.run("CREATE DATABASE " + database);
            TestProject project = project(first, database);
            if (round % 2 == 1) {
                runText(project, first, database, "base:a1");
            }
            List<List<String>> before = contents(database);

            startOnEachNode(project, database);

            assertThat(contents(database)).as("round %d", round).isEqualTo(before);
        }
    }

    @Test
    void textThatTheServersOwnClientRunsOnOneNodeHoldsOnAll() throws Exception {
        GaleraNode first = cluster.nodes().get(0);
        first.run("CREATE DATABASE menu");
        TestProject project = project(first, "menu");

        runText(project, first, "menu", "base:a1");
        for (GaleraNode node : cluster.nodes()) {
            assertThat(node.texts("menu", "SELECT name FROM dishes")).isEmpty();
            CurrentResult current = on(node, project, "menu").migrator().current();
            assertThat(current.revisions()).extracting("id").containsExactly("a1");
            assertThat(current.atHead()).isFalse();
        }
        GaleraNode last = cluster.nodes().get(NODES - 1);
        runText(on(last, project, "menu"), last, "menu", "head");
        for (GaleraNode node : cluster.nodes()) {
            on(node, project, "menu").migrator().awaitHead();
            assertThat(node.texts("menu", "SELECT name FROM dishes")).containsExactly("soup");
        }
    }

    @Test
    void nodeThatDoesNotReplicateIsRefusedToo() throws Exception {
        GaleraNode node = cluster.nodes().get(0);
        node.run("CREATE DATABASE idle", "SET GLOBAL wsrep_desync = ON");
        try {
            assertThat(node.status("wsrep_local_state_comment")).isEqualTo("Donor/Desynced");
            assertRefused(project(node, "idle"), "a Galera cluster of 3 nodes");
        } finally {
            node.run("SET GLOBAL wsrep_desync = OFF", "SET GLOBAL wsrep_on = OFF");
        }
        try {
            assertRefused(project(node, "idle"), "a Galera cluster of 3 nodes");
        } finally {
            node.run("SET GLOBAL wsrep_on = ON");
        }
    }

    @Test
    void nodeIsServedUntilAnotherOneJoinsAndARunContinues() throws Exception {
        try (GaleraCluster growing = GaleraCluster.start(1, folder)) {
            GaleraNode first = growing.nodes().get(0);
            first.run("CREATE DATABASE menu");
            TestProject project = project(first, "menu")
                    .sql("c3 down: b2", "DO GET_LOCK('go', 60);\nINSERT INTO dishes VALUES (2, 'tea');", "");
            Migrator running = project.migrator();
            CompletableFuture<RunResult> run;
            GaleraNode second;
            try (Connection gate = first.connect("menu");
                    Statement statement = gate.createStatement()) {
                statement.execute("DO GET_LOCK('go', 0)");
                run = CompletableFuture.supplyAsync(() -> running.upgrade("head"));
                first.awaitStatement("DO GET_LOCK('go', 60)");

                second = growing.join();
                assertRefused(on(second, project, "mysql"), "'non-Primary'"); // it has no database of ours yet
                assertRefused(on(first, project, "menu"), "a Galera cluster of 2 nodes");
            }
            assertThat(run.get(1, TimeUnit.MINUTES).revisions()).containsExactly("c3");
            assertThat(first.texts("menu", "SELECT name FROM dishes")).containsExactly("soup", "tea");

            second.kill();
            growing.await(first, "wsrep_cluster_status", "non-Primary");
            assertThat(first.status("wsrep_cluster_size")).isEqualTo("1");
            assertRefused(on(first, project, "menu"), "'non-Primary'");
        }
    }

    private TestProject project(GaleraNode node, String database) {
        return new TestProject(folder.resolve(database), node.url(database))
                .sql("a1", "CREATE TABLE dishes (id INTEGER PRIMARY KEY, name VARCHAR(9));", "DROP TABLE dishes;")
                .sql("b2 down: a1", "INSERT INTO dishes VALUES (1, 'soup');", "DELETE FROM dishes WHERE id = 1;");
    }

    private static TestProject on(GaleraNode node, TestProject project, String database) {
        return project.set("url", node.url(database));
    }

    private static void runText(TestProject project, GaleraNode node, String database, String range) {
        Client.mariadb(node.url(database), "mariadb")
                .read(project.migrator().upgradeSql(range).sql());
    }

    private static void startOnEachNode(TestProject project, String database) throws InterruptedException {
        List<MigrateProcess> processes = new ArrayList<>();
        try {
            for (GaleraNode node : cluster.nodes()) {
                processes.add(MigrateProcess.start(project, node.url(database)));
            }
            processes.forEach(MigrateProcess::go);
            for (MigrateProcess process : processes) {
                assertThat(process.readLine()).contains("Cannot migrate a Galera cluster of 3 nodes", "upgrade --sql");
                assertThat(process.exitStatus()).isEqualTo(ExitCode.USAGE.number());
            }
        } finally {
            processes.forEach(MigrateProcess::close);
        }
    }

    /** All tables, with the revisions and rows that they hold, of each node. */
    private static List<List<String>> contents(String database) throws SQLException {
        List<List<String>> contents = new ArrayList<>();
        for (GaleraNode node : cluster.nodes()) {
            List<String> tables = node.texts(database, "SHOW TABLES");
            List<String> rows = new ArrayList<>(tables);
            for (String table : tables) {
                rows.addAll(node.texts(database, "SELECT * FROM " + table + " ORDER BY 1"));
            }
            contents.add(rows);
        }
        return contents;
    }

    private static void assertRefused(TestProject project, String server) {
        DatabaseException refused = refused("server-without-lock", DatabaseException.class, () -> project.migrator()
                .upgrade("head"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.what()).startsWith("Cannot migrate ").contains("Galera cluster", server);
        assertThat(refused.why()).hasValue("GET_LOCK locks only on the node that it is called on, not on the others.");
        assertThat(refused.remedy()).contains("upgrade --sql", "entrypoint --no-upgrade");
    }
}
