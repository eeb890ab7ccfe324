package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import io.limbeck.migrate.error.UsageException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code MIGRATE_LOG=json}: what people read on standard error, an object a line. */
class LogFormatTest {
    private final Printed printed = new Printed();
    private final Console console = printed.console()
            .withLog(LogFormat.JSON)
            .withColour(Colour.ALWAYS, Map.of())
            .withVerbose(true)
            .withSecrets(Secrets.of(List.of("pa\"ss word")));

    @Test
    void stepHasItsFields() throws JsonParserException {
        ProgressLines progress = new ProgressLines(console.withTerminal(true));
        progress.stepsPlanned(1);
        progress.stepFinished(Samples.STEP);

        JsonObject line = onlyLine();
        assertThat(Instant.parse(line.getString("time"))).isBefore(Instant.now().plusSeconds(1));
        assertThat(line)
                .containsEntry("level", "info")
                .containsEntry("event", "step")
                .containsEntry("message", "upgrade 1975ea83b712 -> ae1027a6acf1 add_is_active_to_users (12 ms)")
                .containsEntry("direction", "upgrade")
                .containsEntry("from", List.of("1975ea83b712"))
                .containsEntry("to", List.of("ae1027a6acf1"))
                .containsEntry("millis", 12);
    }

    @Test
    void failureHasItsThreePartsOnOneLineAndNoSecret() throws JsonParserException {
        new CommandRun(console, "upgrade").fail(new UsageException("Cannot use\npa\"ss word.", "Choose another."));

        assertThat(onlyLine())
                .containsEntry("level", "error")
                .containsEntry("event", "failure")
                .containsEntry("message", "Cannot use\n***.")
                .containsEntry("why", null)
                .containsEntry("remedy", "Choose another.")
                .containsEntry("kind", "usage")
                .containsEntry("exitCode", 2);
    }

    @Test
    void notesStatementsAndWaitingAreLinesToo() {
        ProgressLines progress = new ProgressLines(console);
        progress.note("commit this file: a.java");
        progress.statement("SELECT\n1");
        progress.waiting("waiting for the database");

        assertThat(printed.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.endsWith("\"event\":\"note\",\"message\":\"commit this file: a.java\"}"))
                .anyMatch(line -> line.contains("\"level\":\"debug\",\"event\":\"statement\""))
                .anyMatch(line -> line.contains("\"event\":\"waiting\""));
    }

    @Test
    void unknownFormatIsRefused() {
        assertThat(LogFormat.of(Map.of())).isEqualTo(LogFormat.LINES);
        assertThat(LogFormat.of(Map.of("MIGRATE_LOG", "JSON"))).isEqualTo(LogFormat.JSON);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> LogFormat.of(Map.of("MIGRATE_LOG", "xml")))
                .withMessageContaining("MIGRATE_LOG=xml");
    }

    private JsonObject onlyLine() throws JsonParserException {
        assertThat(printed.err().lines()).hasSize(1);
        return JsonParser.object().from(printed.err());
    }
}
