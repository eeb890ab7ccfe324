package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Spelling;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ScriptLocation;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void everyFailureIsToldAsItsGoldenText() throws IOException {
        String all = Samples.failures().entrySet().stream()
                .map(sample ->
                        "== " + sample.getKey() + "\n" + sample.getValue().text(Spelling.COMMAND_LINE) + "\n")
                .collect(Collectors.joining());

        Golden.assertMatches("failures.txt", all);
    }

    @Test
    void stateOfTheDatabaseIsTheLastLine() {
        assertThat(Samples.failures().get("migration-failed").text(Spelling.COMMAND_LINE))
                .endsWith("\nState of the database: rolled back, nothing changed");
    }

    @Test
    void longStatementIsShortened() {
        String many = "INSERT INTO t VALUES\n" + "(1, 1),\n".repeat(300) + "(2, '" + "x".repeat(100_000) + "')";
        Failure failure = new Failure(
                ExitCode.FAILED,
                "migration-failed",
                "The database refused the statement.",
                Optional.empty(),
                Advice.of("Correct it."),
                Optional.of(new ScriptLocation(
                        Optional.of("1975ea83b712"), "add_rows.sql", OptionalInt.of(3), Optional.of(many))),
                Optional.empty());

        assertThat(failure.text(Spelling.COMMAND_LINE))
                .contains("INSERT INTO t VALUES", "… (302 lines)")
                .hasSizeLessThan(10_000);
    }
}
