package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of {@code .ci/reports} for passwords in what a build has printed and left. */
class SecretsSearchTest {
    @TempDir
    private Path target;

    @Test
    void passwordInAReportIsFoundWithFileAndLine() throws Exception {
        Path report =
                write("surefire-reports/TEST-x.xml", "<system-out>\nhere: " + Account.PASSWORD + "\n</system-out>");

        assertThat(search())
                .contains("A password was printed or left", report + ":2:")
                .endsWith("exit 1\n");
    }

    @Test
    void passwordInWhatTheProductCompiledIsFound() throws Exception {
        Path compiled = write("project/.migrate/cache/a1.class", "\0\1" + Account.PASSWORD + "\0");

        assertThat(search()).contains(compiled.toString()).endsWith("exit 1\n");
    }

    @Test
    void compiledTestsMayHoldTheirConstants() throws Exception {
        write("test-classes/Account.class", "\0" + Account.PASSWORD);
        write("surefire-reports/TEST-x.xml", "jdbc:mariadb://127.0.0.1/shop?user=tester&password=***");

        assertThat(search()).isEqualTo("exit 0\n");
    }

    private Path write(String name, String text) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String search() throws IOException {
        Process process = TimeLimit.on(new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        ". .ci/reports; require_no_secrets \"$1\"; echo exit $?",
                        "search",
                        target.toString()))
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .start());
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
