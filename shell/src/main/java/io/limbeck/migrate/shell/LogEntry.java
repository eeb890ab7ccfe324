package io.limbeck.migrate.shell;

import static java.util.Objects.requireNonNull;

import com.grack.nanojson.JsonWriter;
import io.limbeck.migrate.result.StepResult;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry for standard error, in both log formats.
 *
 * @param level {@code debug}, {@code info} or {@code error}
 * @param event what kind of line it is: {@code step}, {@code waiting}, {@code note}, {@code statement}, {@code question},
 *     {@code printed}, {@code trace}, {@code failure}
 * @param line the text for the line format
 * @param message the same without marks and counters
 * @param details further fields for programs
 */
record LogEntry(String level, String event, String line, String message, Map<String, @Nullable Object> details) {
    private static final Clock CLOCK = Clock.systemUTC();

    LogEntry {
        requireNonNull(level, "level");
        requireNonNull(event, "event");
        requireNonNull(line, "line");
        requireNonNull(message, "message");
    }

    static LogEntry of(String level, String event, String text) {
        return new LogEntry(level, event, text, text, Map.of());
    }

    static LogEntry note(String sentence) {
        return new LogEntry("info", "note", "note: " + sentence, sentence, Map.of());
    }

    static LogEntry step(StepResult step, String counter, String text) {
        Map<String, @Nullable Object> details = ResultFields.step(step);
        details.put("title", details.remove("message"));
        return new LogEntry("info", "step", counter + text, text, details);
    }

    static LogEntry failure(Failure failure, Console console) {
        Map<String, @Nullable Object> details = ResultJson.error(failure, console.spelling());
        details.remove("message");
        details.put("exitCode", failure.exitCode().number());
        String line = new FailureText(console.paint(), console.spelling()).of(failure);
        return new LogEntry("error", "failure", line, failure.what(), details);
    }

    /** One line, without a line break. */
    String json(Secrets secrets) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("time", CLOCK.instant().toString());
        object.put("level", level);
        object.put("event", event);
        object.put("message", message.strip());
        object.putAll(details);
        return JsonWriter.string(ResultJson.masked(object, secrets));
    }
}
