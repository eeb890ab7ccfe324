package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.limbeck.migrate.runner.JarProcess.Ended;
import io.limbeck.migrate.runner.JarProcess.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code MIGRATE_MODE=dev}: a start of the container writes down what the model has beyond the scripts, and only then. */
@DisabledOnOs(OS.WINDOWS)
class DevModeIT {
    private static final String MENU = "CREATE TABLE menu (id INTEGER NOT NULL PRIMARY KEY, dish TEXT";
    private static final int NOBODY = 65534;

    @TempDir
    private Path folder;

    private Path versions;

    @BeforeEach
    void makeProject() throws IOException {
        versions = Files.createDirectories(folder.resolve("migrations/versions"));
        Files.createDirectory(folder.resolve("data"));
        write("migrate.properties", "url=sqlite:///data/app.db\nmodel=sql:model.sql\nprod.lock.timeout=60s\n");
        write("model.sql", MENU + ", price INTEGER);");
        write(
                "migrations/versions/a1.sql",
                "-- revision: a1\n-- migrate:upgrade\n" + MENU + ");\nINSERT INTO menu VALUES (1, 'borschtsch');\n"
                        + "-- migrate:downgrade\nDROP TABLE menu;\n");
    }

    @Test
    void missingRevisionIsWrittenAppliedAndNeverAgain() throws IOException {
        Ended first = start("dev").ended();

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err())
                .containsSubsequence(
                        "upgrade base -> a1",
                        "note: commit this file: migrations/versions/20",
                        "  column menu.price: added",
                        "upgrade a1 -> ");
        assertThat(first.out()).endsWith(" (head)\nstarted\n");
        assertThat(scripts()).hasSize(2).anyMatch(name -> name.matches("20.*_dev_20\\d\\d_\\d\\d_\\d\\d\\.java"));
        assertThat(new JarProcess(folder).words("check").start().ended().status())
                .isZero();

        Ended second = start("dev").ended();

        assertThat(second.err()).isEmpty();
        assertThat(second.out()).startsWith("already at head ").endsWith("started\n");
        assertThat(scripts()).hasSize(2);
    }

    @Test
    void ofTwoContainersThatStartAtOnceOneWrites() throws IOException {
        try (Started one = start("dev");
                Started other = start("dev")) {
            Ended first = one.ended();
            Ended second = other.ended();

            assertThat(first.status()).as(first.err()).isZero();
            assertThat(second.status()).as(second.err()).isZero();
            assertThat(first.err() + second.err()).containsOnlyOnce("commit this file");
        }
        assertThat(scripts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prod"})
    void outsideOfDevModeNothingIsWritten(String mode) throws IOException {
        Ended ended = start(mode).ended();

        assertThat(ended.out()).isEqualTo("at a1 (head)\nstarted\n");
        assertThat(scripts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "dev, SPRING_PROFILES_ACTIVE, 'cloud,prod', SPRING_PROFILES_ACTIVE",
        "dev, APP_ENV, Production, APP_ENV",
        "dve, APP_ENV, test, Did you mean dev"
    })
    void modeThatIsUnclearIsRefusedBeforeAnythingIsTouched(String mode, String variable, String value, String told)
            throws IOException {
        Ended ended = process(mode).with(variable, value).start().ended();

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("MIGRATE_MODE=" + mode, told);
        assertThat(ended.out()).isEmpty();
        assertThat(folder.resolve("data/app.db")).doesNotExist();
    }

    @Test
    void devModeIsRefusedForTheEnvironmentProd() {
        Ended ended = new JarProcess(folder)
                .with("MIGRATE_MODE", "dev")
                .words("-n", "prod", "entrypoint", "--", "echo", "started")
                .start()
                .ended();

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("-n prod says that this is production");
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-column:menu.dish", "drop-column"})
    void destructiveChangeIsRefusedUntilItIsAllowedByName(String name) throws IOException {
        write("model.sql", "CREATE TABLE menu (id INTEGER NOT NULL PRIMARY KEY);");
        Ended refused = start("dev").ended();

        assertThat(refused.status()).isEqualTo(8);
        assertThat(refused.err())
                .contains("column menu.dish: dropped", "menu holds 1 row today", "MIGRATE_ALLOW=drop-column:menu.dish");
        assertThat(refused.lastErrLine())
                .isEqualTo("State of the database: At a1; no revision was written for these changes.");
        assertThat(refused.out()).isEmpty();
        assertThat(scripts()).hasSize(1);

        Ended allowed = process("dev").with("MIGRATE_ALLOW", name).start().ended();

        assertThat(allowed.out()).as(allowed.err()).endsWith("started\n");
        assertThat(scripts()).hasSize(2);
    }

    @Test
    void likelyRenameIsRefusedUntilItIsAllowedAndThenKeepsTheValues() throws IOException {
        write("model.sql", MENU.replace("dish", "meal") + ");");
        Ended refused = start("dev").ended();

        assertThat(refused.status()).isEqualTo(8);
        assertThat(refused.err())
                .contains("MIGRATE_ALLOW=menu.dish=meal,", "drop and add with MIGRATE_ALLOW=drop-column:menu.dish.");
        assertThat(refused.out()).isEmpty();
        assertThat(scripts()).hasSize(1);

        Ended allowed =
                process("dev").with("MIGRATE_ALLOW", "menu.dish=meal").start().ended();
        Ended again =
                process("dev").with("MIGRATE_ALLOW", "menu.dish=meal").start().ended();

        assertThat(allowed.out()).as(allowed.err()).endsWith("started\n");
        assertThat(again.out()).as(again.err()).startsWith("already at head ");
        assertThat(Files.readString(newScript())).contains("op.renameColumn(\"menu\", \"dish\", \"meal\")");
    }

    @Test
    void whatLooksLikeARenameIsDroppedAndAddedWhenThatIsAllowed() throws IOException {
        write("model.sql", MENU.replace("dish", "meal") + ");");

        Ended allowed = process("dev")
                .with("MIGRATE_ALLOW", "drop-column:menu.dish")
                .start()
                .ended();

        assertThat(allowed.out()).as(allowed.err()).endsWith("started\n");
        assertThat(Files.readString(newScript()))
                .contains("dropColumn(\"dish\")")
                .doesNotContain("rename");
    }

    @Test
    void scriptForAReadOnlyFolderIsPrintedAndTheProgramNotStarted() throws Exception {
        boolean root = userId() == 0;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(versions, PosixFilePermissions.fromString("r-xr-xr-x"));

        Ended ended = process("dev")
                .behind(
                        root
                                ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
                                : List.of())
                .start()
                .ended();

        assertThat(ended.status()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err())
                .containsSubsequence(
                        "Cannot write the script " + versions.toRealPath(),
                        "This user may not write to the folder",
                        "op.addColumn(\"menu\", column(\"price\", integer()));",
                        "Or put the script there by hand, and commit it.");
        assertThat(ended.out()).isEmpty();
        Files.setPosixFilePermissions(versions, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(scripts()).hasSize(1);
    }

    @Test
    void scriptBelongsToWhomTheFolderBelongs() throws Exception {
        assumeThat(userId()).as("only root can give files away").isZero();
        Files.setAttribute(versions, "unix:uid", 12345);
        Files.setAttribute(versions, "unix:gid", 23456);

        assertThat(start("dev").ended().status()).isZero();

        assertThat(Files.getAttribute(newScript(), "unix:uid")).isEqualTo(12345);
        assertThat(Files.getAttribute(newScript(), "unix:gid")).isEqualTo(23456);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newScript())))
                .startsWith("rw-r");
    }

    private int userId() throws IOException {
        return (int) Files.getAttribute(folder, "unix:uid");
    }

    private Path newScript() throws IOException {
        return versions.resolve(scripts().stream()
                .filter(name -> !name.equals("a1.sql"))
                .findFirst()
                .orElseThrow());
    }

    private List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(versions)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Started start(String mode) {
        return process(mode).start();
    }

    private JarProcess process(String mode) {
        return new JarProcess(folder).with("MIGRATE_MODE", mode).words("entrypoint", "--", "echo", "started");
    }
}
