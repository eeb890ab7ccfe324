package io.limbeck.migrate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void everyFailureIsToldAsItsGoldenText() throws IOException {
        String all = Samples.failures().entrySet().stream()
                .map(sample ->
                        "== " + sample.getKey() + "\n" + sample.getValue().text() + "\n")
                .collect(Collectors.joining());

        Golden.assertMatches("failures.txt", all);
    }

    @Test
    void stateOfTheDatabaseIsTheLastLine() {
        assertThat(Samples.failures().get("migration-failed").text())
                .endsWith("\nState of the database: rolled back, nothing changed");
    }
}
