package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.LockTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whoever migrates at the same time waits, and finds nothing left to do. */
final class LocksContract extends DatabaseTest {
    /** A process of a test lives for some minutes only. */
    private static final int ROUNDS_OF_A_PROCESS = 5;

    /** How often eight processes meet, in turns on an empty database and on one that is half-way: 160 starts in the long suite. */
    private static int rounds() {
        return Tries.thorough() ? 20 : 2;
    }

    @Test
    void fourProcessesAtOnceApplyEachRevisionOnce() throws Exception {
        TestProject project = Branchy.write(project());
        String parent = "e1";
        for (int i = 0; i < 200; i++) { // long enough that all of them meet in the middle
            String id = "z" + i;
            project.sql(id + " down: " + parent, "INSERT INTO log VALUES (" + i + ");", "");
            parent = id;
        }
        project.migrator().ensureVersion();
        List<MigrateProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                processes.add(MigrateProcess.start(project, db().url()));
            }
            processes.forEach(MigrateProcess::go);
            List<String> said = new ArrayList<>();
            for (MigrateProcess process : processes) {
                said.add(process.readLine());
                assertThat(process.exitStatus()).as("%s", said).isZero();
            }
            assertThat(said).containsExactlyInAnyOrder("steps 207", "steps 0", "steps 0", "steps 0");
        } finally {
            processes.forEach(MigrateProcess::close);
        }

        assertThat(db().texts("SELECT revision FROM migrate_history"))
                .hasSize(207)
                .doesNotHaveDuplicates();
        assertThat(db().number("SELECT count(*) FROM log")).isEqualTo(200);
        assertThat(project.migrator().checkHeads().atHead()).isTrue();
    }

    @Test
    void killedHolderReleasesTheLockAndLeavesNothingBehind() throws Exception {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .java(
                        "b2 down: a1",
                        "op.execute(\"INSERT INTO t VALUES (1)\"); System.out.println(\"holding\"); System.in.read();"
                                + " System.in.read();",
                        "")
                .set("lock.timeout", "0s");
        try (MigrateProcess holder = MigrateProcess.start(project, db().url())) {
            holder.go();
            holder.waitFor("holding");

            LockTimeoutException failure = catchThrowableOfType(
                    LockTimeoutException.class, () -> project.migrator().upgrade("head"));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCK_TIMEOUT);
            assertThat(failure.getMessage()).contains("Another migration holds the lock of", "lock.timeout");
            assertThat(failure.databaseState()).contains("Nothing was changed.");
            holder.kill();
        }

        assertThat(project.migrator().current().revisions()).extracting("id").containsExactly("a1");
        assertThat(db().number("SELECT count(*) FROM t")).isZero();
        project.java("b2 down: a1", "op.execute(\"INSERT INTO t VALUES (2)\");", "");
        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
        assertThat(db().texts("SELECT id FROM t")).containsExactly("2");
    }

    @Test
    void eightProcessesAtOnceApplyEachRevisionOnceInEveryRound() throws Exception {
        TestProject project = Branchy.write(project());
        for (int round = 0; round < rounds(); round += ROUNDS_OF_A_PROCESS) {
            List<MigrateProcess> processes = new ArrayList<>();
            try {
                for (int i = 0; i < 8; i++) {
                    processes.add(MigrateProcess.start(project, db().url()));
                }
                for (int i = 0; i < Math.min(rounds(), ROUNDS_OF_A_PROCESS); i++) {
                    meet(project, processes, round + i);
                }
                for (MigrateProcess process : processes) {
                    assertThat(process.exitStatus()).isZero();
                }
            } finally {
                processes.forEach(MigrateProcess::close);
            }
        }
        System.out.println("LocksContract " + product() + ": " + rounds() * 8 + " parallel starts");
    }

    private void meet(TestProject project, List<MigrateProcess> processes, int round) {
        try (TestDatabase fresh = freshDatabase(folder().resolve("round" + round))) {
            Migrator migrator = project.set("url", fresh.url()).migrator();
            int already = round % 2 == 0 ? 0 : migrator.upgrade("m1").steps().size();
            processes.forEach(process -> process.go(fresh.url()));
            List<String> said =
                    processes.stream().map(MigrateProcess::readLine).sorted().toList();

            assertThat(said.subList(0, 7)).containsOnly("steps 0");
            assertThat(said.get(7)).isEqualTo("steps " + (7 - already));
            assertThat(fresh.texts("SELECT revision FROM migrate_history"))
                    .hasSize(7)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void waiterNamesTheHolderAndContinuesAtOnceWhenItIsKilled() {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .java("b2 down: a1", "System.out.println(\"holding\"); System.in.read();", "")
                .set("lock.timeout", "1h");
        List<String> told = new ArrayList<>();
        try (MigrateProcess holder = MigrateProcess.start(project, db().url())) {
            holder.go();
            holder.waitFor("holding");
            project.java("b2 down: a1", "", "");
            MigrationListener impatient = new MigrationListener() {
                @Override
                public void waiting(String sentence) {
                    told.add(sentence);
                    try {
                        holder.kill();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };

            assertThat(project.migrator()
                            .withListener(impatient)
                            .upgrade("head")
                            .atHead())
                    .isTrue();
            assertThat(told).hasSize(1);
            assertThat(told.get(0))
                    .contains("waiting up to 3600 s for another migration of")
                    .containsAnyOf("(process " + holder.pid() + ")", "(session ");
        }
    }

    @Test
    void twoMigratorsInOneProcessDoNotMeet() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        TestDatabase other = freshDatabase(folder().resolve("project"));
        try {
            Migrator here = Branchy.write(project()).migrator();
            Migrator there = Branchy.write(project()).set("url", other.url()).migrator();
            List<Callable<Dump>> runs = new ArrayList<>();
            for (Migrator migrator : List.of(here, there)) {
                TestDatabase database = migrator == here ? db() : other;
                runs.add(() -> {
                    for (int i = 0; i < 5; i++) {
                        migrator.upgrade("heads");
                        migrator.downgrade("base");
                    }
                    migrator.upgrade("heads");
                    return database.dump().withoutHistory();
                });
            }
            List<Future<Dump>> dumps = threads.invokeAll(runs);
            assertThat(dumps.get(0).get()).isEqualTo(dumps.get(1).get());
        } finally {
            threads.shutdownNow();
            other.close();
        }
    }
}
