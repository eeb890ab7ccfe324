package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.runner.JarProcess.Ended;
import io.limbeck.migrate.runner.JarProcess.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a migration that is told to end. */
@DisabledOnOs(OS.WINDOWS)
class EndingSignalsIT {
    private static final String HOURS = "SELECT max(x) FROM (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1"
            + " FROM c WHERE x < 1000000000000) SELECT x FROM c)";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("migrations/versions"));
        script(
                "a1.sql",
                "-- revision: a1\n-- migrate:upgrade\nCREATE TABLE menu (id INTEGER);\n-- migrate:downgrade\n");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143, upgrade", "INT, 130, upgrade", "HUP, 129, upgrade", "TERM, 143, entrypoint"})
    void firstSignalCancelsTheStatementRollsBackAndReleasesTheLock(String signal, int status, String command)
            throws IOException {
        DefaultSignals.needed(signal);
        writeB2("op.execute(\"" + HOURS + "\");");

        Ended ended =
                command.equals("entrypoint") ? stop(signal, command, "--", "touch", "started") : stop(signal, command);

        assertThat(ended.status()).as(ended.err()).isEqualTo(status);
        assertThat(ended.err()).contains("Stopped by SIG" + signal + " in the upgrade of b2", "Run the command again");
        assertThat(ended.lastErrLine())
                .startsWith("State of the database: Rolled back")
                .endsWith("at a1.");
        assertThat(folder.resolve("started")).doesNotExist();
        writeB2("");
        assertThat(run("upgrade").out()).endsWith("at b2 (head)\n");
    }

    @Test
    void downgradeIsStoppedLikeAnUpgrade() throws IOException {
        script(
                "b2.java",
                java(
                        "op.execute(\"CREATE TABLE dish (id INTEGER)\");",
                        "op.execute(\"DROP TABLE dish\"); " + told() + "op.execute(\"" + HOURS + "\");"));
        assertThat(run("upgrade").status()).isZero();

        Ended ended = stop("TERM", "downgrade", "base");

        assertThat(ended.status()).as(ended.err()).isEqualTo(143);
        assertThat(ended.lastErrLine()).contains("Rolled back, nothing changed; the database is at b2.");
    }

    @Test
    void statementOnTheScriptsConnectionIsCancelledToo() throws IOException {
        writeB2("try (Statement s = op.connection().createStatement()) { s.execute(\"" + HOURS + "\"); }");

        assertThat(stop("TERM", "upgrade").status()).isEqualTo(143);
    }

    @Test
    void signalBetweenStatementsStopsBeforeTheNext() throws IOException {
        writeB2("while (true) { op.execute(\"INSERT INTO dish VALUES (1)\"); }");

        Ended ended = stop("TERM", "upgrade");

        assertThat(ended.status()).as(ended.err()).isEqualTo(143);
        assertThat(ended.lastErrLine()).startsWith("State of the database: Rolled back");
    }

    @Test
    void secondSignalExitsImmediately() throws IOException {
        DefaultSignals.needed("INT");
        writeB2("while (true) { Thread.onSpinWait(); }");
        try (Started upgrade = start("upgrade")) {
            Ended ended = upgrade.until("running").signal("TERM").signal("INT").ended();

            assertThat(ended.status()).isIn(130, 143);
        }
        writeB2("");
        assertThat(run("upgrade").out()).endsWith("at b2 (head)\n");
    }

    /** Without a limit it would spin for ever. */
    @Test
    void processExitsSoonAfterTheFirstSignalIfAScriptCannotBeStopped() throws IOException {
        writeB2("while (true) { Thread.onSpinWait(); }");

        Ended ended = stop("TERM", "upgrade");

        assertThat(ended.status()).isEqualTo(143);
        assertThat(ended.err()).contains("Stopped by SIGTERM; the running work did not end within 4 s.");
        writeB2("");
        assertThat(run("upgrade").out()).endsWith("at b2 (head)\n");
    }

    private Ended stop(String signal, String... words) {
        try (Started command = start(words)) {
            return command.until("running").signal(signal).ended();
        }
    }

    private void writeB2(String busy) throws IOException {
        script("b2.java", java("op.execute(\"CREATE TABLE dish (id INTEGER)\"); " + told() + busy, ""));
    }

    private static String told() {
        return "System.out.println(\"running\"); ";
    }

    private static String java(String upgrade, String downgrade) {
        return "import io.limbeck.migrate.*;\nimport java.sql.*;\n/** b2 */\n@Revision(id = \"b2\", down = \"a1\")\n"
                + "class B2 implements Migration {\n  public void upgrade(Operations op) throws Exception {" + upgrade
                + "}\n  public void downgrade(Operations op) throws Exception {" + downgrade + "}\n}\n";
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(folder.resolve("migrations/versions").resolve(name), text);
    }

    private Ended run(String... words) {
        return start(words).ended();
    }

    private Started start(String... words) {
        return new JarProcess(folder).words(words).start();
    }
}
