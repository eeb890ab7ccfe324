package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.StatementInDoubtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A process that migrates is killed, at each of its statements and at random moments; the next run ends as if that had not happened, or
 * asks the one question that only a person can answer.
 */
@Execution(ExecutionMode.CONCURRENT) // each try waits for a process
final class KillsContract extends ProductTest {
    private static final String UPGRADE = "upgrade heads";
    private static final String DOWNGRADE = "downgrade " + Unadvised.FIRST;

    /** In the long suite, next to those at each statement. */
    private static final int RANDOM_KILLS = 160;

    /** Longer than most statements take. */
    private static final int LONGEST_DELAY_MICROS = 4_000;

    /** As long as most runs take in a process that has just begun. */
    private static final int RUN_MICROS = 350_000;

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger killed = new AtomicInteger();
    private final List<String> questions = new ArrayList<>();

    @TempDir(factory = Memory.class)
    private Path folder = Path.of("");

    private TestProject project;
    private Undisturbed up;
    private Undisturbed down;

    /**
     * What a command leaves when nobody disturbs it.
     *
     * @param rows of the version table and of the history
     * @param events how much a listener hears of it
     */
    private record Undisturbed(Dump dump, List<String> rows, int events) {}

    /**
     * How a process is killed.
     *
     * @param halt at a statement, empty for a moment
     */
    private record Kill(boolean downgrade, Optional<Halt> halt, long afterMicros) {}

    @BeforeEach
    void runUndisturbed() {
        project = Unadvised.write(new TestProject(folder.resolve("project"), ""));
        try (TestDatabase database = freshDatabase(folder.resolve("undisturbed"))) {
            project.set("url", database.url()).migrator().compile(); // sooner here than in a process that begins
            up = undisturbed(database, UPGRADE);
            down = undisturbed(database, DOWNGRADE);
        }
    }

    @Test
    void killIsFollowedByARunThatEndsAsIfThereHadBeenNone() throws Exception {
        if (Tries.thorough()) {
            killAtEachStatement();
        }
        Tries.of(this, RANDOM_KILLS, random -> {
            boolean downgrade = random.nextInt(4) == 0;
            boolean twice = random.nextInt(4) == 0;
            List<Kill> kills = new ArrayList<>(List.of(kill(downgrade, random)));
            if (twice) {
                kills.add(kill(downgrade, random));
            }
            followed(kills, random.nextBoolean());
        });
        System.out.println("KillsContract " + product() + ": " + killed + " kills in " + made + " tries, "
                + questions.size() + " questions asked" + String.join("", questions));
    }

    private void killAtEachStatement() throws Exception {
        for (int event = 1; event <= up.events(); event++) {
            followed(List.of(new Kill(false, Optional.of(new Halt(event, 0)), 0)), event % 2 == 0);
        }
        for (int event = 1; event <= down.events(); event++) {
            followed(List.of(new Kill(true, Optional.of(new Halt(event, 0)), 0)), event % 2 == 0);
        }
    }

    /** One of three comes from outside. */
    private Kill kill(boolean downgrade, Random random) {
        int events = downgrade ? down.events() : up.events();
        return random.nextInt(3) == 0
                ? new Kill(downgrade, Optional.empty(), random.nextInt(RUN_MICROS))
                : new Kill(
                        downgrade,
                        Optional.of(new Halt(1 + random.nextInt(events), random.nextInt(LONGEST_DELAY_MICROS))),
                        0);
    }

    private void followed(List<Kill> kills, boolean foreignKeys) throws Exception {
        boolean downgrade = kills.get(0).downgrade();
        String command = downgrade ? DOWNGRADE : UPGRADE;
        Undisturbed undisturbed = downgrade ? down : up;
        try (TestDatabase database = freshDatabase(folder.resolve("killed" + made.incrementAndGet()))) {
            String url = foreignKeys ? database.urlWithForeignKeys() : database.url();
            project.set("url", url);
            if (downgrade) {
                project.migrator().upgrade("heads");
            }
            for (Kill kill : kills) {
                kill(url, command, kill);
            }
            goOn(database, command);

            assertThat(database.dump().withoutOurs()).as("%s", kills).isEqualTo(undisturbed.dump());
            assertThat(rows(database)).as("%s", kills).isEqualTo(undisturbed.rows());
            assertThat(database.number("SELECT COUNT(*) FROM migrate_journal"))
                    .as("%s", kills)
                    .isZero();
        }
    }

    private Undisturbed undisturbed(TestDatabase database, String command) {
        Events counting = new Events(event -> {});
        run(project.migrator().withListener(counting), command);
        return new Undisturbed(database.dump().withoutOurs(), rows(database), counting.heard());
    }

    private static List<String> rows(TestDatabase database) {
        List<String> rows = new ArrayList<>(database.texts("SELECT version_num FROM migrate_version"));
        database.rows("SELECT direction, revision FROM migrate_history WHERE outcome = 'done' ORDER BY 1, 2")
                .forEach(row -> rows.add(String.valueOf(row)));
        return rows;
    }

    private void kill(String url, String command, Kill kill) throws InterruptedException {
        try (MigrateProcess process = MigrateProcess.start(project, url)) {
            process.go(url, command, kill.halt().orElse(Halt.NONE));
            if (kill.halt().isEmpty()) {
                TimeUnit.MICROSECONDS.sleep(kill.afterMicros());
                process.kill();
            }
            if (process.readLine().isEmpty()) { // it had not ended before
                killed.incrementAndGet();
            }
        }
    }

    /** A person is asked once at most. */
    private void goOn(TestDatabase database, String command) {
        try {
            run(project.migrator(), command);
        } catch (StatementInDoubtException doubt) {
            questions.add("\n" + doubt.getMessage());
            run(project.resuming(Unadvised.answer(database)), command);
        }
    }

    private static void run(Migrator migrator, String command) {
        String[] words = command.split(" ", -1);
        if (words[0].equals("upgrade")) {
            migrator.upgrade(words[1]);
        } else {
            migrator.downgrade(words[1]);
        }
    }
}
