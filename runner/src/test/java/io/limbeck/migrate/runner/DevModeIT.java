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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code MIGRATE_MODE=dev} in processes: the program that follows, several at once, users and their files. */
@DisabledOnOs(OS.WINDOWS)
class DevModeIT {
    private static final int NOBODY = 65534;

    @TempDir
    private Path folder;

    private DevModeProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = DevModeProject.in(folder);
    }

    @Test
    void programStartsOnceTheMissingRevisionIsApplied() throws IOException {
        Ended ended = start().ended();

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("note: commit this file: migrations/versions/20");
        assertThat(ended.out()).endsWith(" (head)\nstarted\n");
    }

    @Test
    void programDoesNotStartIfAChangeIsRefused() throws IOException {
        project.model("CREATE TABLE menu (id INTEGER NOT NULL PRIMARY KEY);");

        Ended ended = start().ended();

        assertThat(ended.status()).as(ended.err()).isEqualTo(8);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void onlyOneOfTwoContainersStartedTogetherWritesTheScript() throws IOException {
        try (Started one = start();
                Started other = start()) {
            Ended first = one.ended();
            Ended second = other.ended();

            assertThat(first.status()).as(first.err()).isZero();
            assertThat(second.status()).as(second.err()).isZero();
            assertThat(first.err() + second.err()).containsOnlyOnce("commit this file");
        }
        assertThat(project.scripts()).hasSize(2);
    }

    @Test
    void scriptIsPrintedAndProgramNotStartedIfFolderIsReadOnly() throws Exception {
        boolean root = userId() == 0;
        Path versions = project.versions();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(versions, PosixFilePermissions.fromString("r-xr-xr-x"));

        Ended ended = process()
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
                        "This user has no permission to write to the folder",
                        "op.addColumn(\"menu\", column(\"price\", integer()));",
                        "Or create the file yourself, and commit it.");
        assertThat(ended.out()).isEmpty();
        Files.setPosixFilePermissions(versions, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(project.scripts()).hasSize(1);
    }

    @Test
    void scriptGetsTheOwnerOfItsFolder() throws Exception {
        assumeThat(userId()).as("only root can give files away").isZero();
        Files.setAttribute(project.versions(), "unix:uid", 12345);
        Files.setAttribute(project.versions(), "unix:gid", 23456);

        assertThat(start().ended().status()).isZero();

        Path script = project.newScript();
        assertThat(Files.getAttribute(script, "unix:uid")).isEqualTo(12345);
        assertThat(Files.getAttribute(script, "unix:gid")).isEqualTo(23456);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                .startsWith("rw-r");
    }

    private int userId() throws IOException {
        return (int) Files.getAttribute(folder, "unix:uid");
    }

    private Started start() {
        return process().start();
    }

    private JarProcess process() {
        return new JarProcess(folder).with("MIGRATE_MODE", "dev").words("entrypoint", "--", "echo", "started");
    }
}
