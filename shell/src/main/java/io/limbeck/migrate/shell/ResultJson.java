package io.limbeck.migrate.shell;

import com.grack.nanojson.JsonWriter;
import io.limbeck.migrate.advice.Spelling;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.LikelyRename;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.StepResult;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results and failures as one JSON object each, by the schema {@code docs/output.schema.json}. */
public final class ResultJson {
    private ResultJson() {}

    /** One line, without a line break; {@code console} masks its secrets, and spells commands. */
    public static String of(String command, Result result, Console console) {
        Map<String, @Nullable Object> object = head(command, result.exitCode(), result.changed());
        object.put("error", null);
        object.putAll(result.accept(new ResultFields(console.spelling())));
        return JsonWriter.string(masked(object, console.secrets()));
    }

    /**
     * One line, without a line break.
     *
     * @param made the steps that were completed before the failure, and remain applied
     * @param backups the backups taken before it
     */
    public static String of(
            String command, Failure failure, List<StepResult> made, List<Backup> backups, Console console) {
        Map<String, @Nullable Object> object = head(command, failure.exitCode(), !made.isEmpty());
        object.put("error", error(failure, console.spelling()));
        object.put("steps", made.stream().map(ResultFields::step).toList());
        object.put("backups", backups.stream().map(ResultFields::backup).toList());
        return JsonWriter.string(masked(object, console.secrets()));
    }

    private static Map<String, @Nullable Object> head(String command, ExitCode exitCode, boolean changed) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("command", command);
        object.put("ok", exitCode == ExitCode.DONE);
        object.put("exitCode", exitCode.number());
        object.put("changed", changed);
        return object;
    }

    static Map<String, @Nullable Object> error(Failure failure, Spelling spelling) {
        Optional<ScriptLocation> location = failure.location();
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("kind", failure.kind());
        error.put("message", failure.what());
        error.put("why", failure.why().orElse(null));
        error.put("remedy", spelling.of(failure.remedy()));
        error.put("revision", location.flatMap(ScriptLocation::revision).orElse(null));
        error.put("script", location.map(ScriptLocation::script).orElse(null));
        error.put(
                "line",
                location.filter(at -> at.line().isPresent())
                        .map(at -> at.line().getAsInt())
                        .orElse(null));
        error.put("statement", location.flatMap(ScriptLocation::statement).orElse(null));
        error.put("databaseState", failure.databaseState().orElse(null));
        error.put("permissions", failure.permissions());
        error.put("renames", failure.renames().stream().map(ResultJson::rename).toList());
        return error;
    }

    private static Map<String, @Nullable Object> rename(LikelyRename rename) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("old", rename.old());
        fields.put("new", rename.now());
        fields.put("reason", rename.reason());
        return fields;
    }

    /** One line, with an answer of the program itself, such as its version, in a field of that name. */
    static String of(String command, String field, String text) {
        Map<String, @Nullable Object> object = head(command, ExitCode.DONE, false);
        object.put("error", null);
        object.put(field, text);
        return JsonWriter.string(object);
    }

    /** Before the text is rendered: JSON escapes may change how a secret is spelled. */
    static @Nullable Object masked(@Nullable Object value, Secrets secrets) {
        if (value instanceof String text) {
            return secrets.mask(text);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> masked(each, secrets)).toList();
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            members.forEach((name, member) -> copy.put(String.valueOf(name), masked(member, secrets)));
            return copy;
        }
        return value;
    }
}
