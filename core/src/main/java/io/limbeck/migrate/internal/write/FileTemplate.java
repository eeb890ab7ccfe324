package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.TemplateException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How the files of new scripts are named: key {@code file.template}.
 *
 * <p>A Mustache template, without the extension, of {@code year}, {@code month}, {@code day}, {@code hour}, {@code minute},
 * {@code second} (in the configured time zone, with leading zeros), {@code epoch} (seconds), {@code id} and {@code slug}.
 *
 * @param slugLength key {@code slug.length}
 */
public record FileTemplate(String template, ZoneId zone, int slugLength) {
    private static final String KEY = "file.template";
    private static final int MAX_LENGTH = 200;

    /** Takes nothing from message and id that could lead out of the folder. */
    public String fileName(NewScript script, ScriptKind kind) {
        String name = new MustacheText(KEY, template).render(values(script));
        if (name.isEmpty() || name.startsWith(".") || !name.chars().allMatch(FileTemplate::isLegal)) {
            throw broken("it results in the file name '" + name + "'.");
        }
        if (name.length() > MAX_LENGTH) {
            throw broken(
                    "it results in a file name of " + name.length() + " characters; the limit is " + MAX_LENGTH + ".");
        }
        return name + kind.extension();
    }

    private Map<String, Object> values(NewScript script) {
        Instant created = script.created();
        ZonedDateTime local = created.atZone(zone);
        String id = String.join("_", Latin.words(script.id().replace('_', ' ')));
        String slug = Slug.of(script.message(), slugLength);
        Map<String, Object> values = new HashMap<>();
        values.put("year", padded(local.getYear(), 4));
        values.put("month", padded(local.getMonthValue(), 2));
        values.put("day", padded(local.getDayOfMonth(), 2));
        values.put("hour", padded(local.getHour(), 2));
        values.put("minute", padded(local.getMinute(), 2));
        values.put("second", padded(local.getSecond(), 2));
        values.put("epoch", Long.toString(created.getEpochSecond()));
        values.put("id", id);
        values.put("slug", slug.isEmpty() ? id : slug);
        return values;
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** What every file system takes. */
    private static boolean isLegal(int c) {
        return c > ' ' && c != 127 && "/\\:*?\"<>|".indexOf(c) < 0;
    }

    private static TemplateException broken(String what) {
        return new TemplateException(
                new ScriptFault(KEY, OptionalInt.empty(), what),
                "Use letters, digits, _ and -, and these placeholders: {{year}} {{month}} {{day}} {{hour}} {{minute}} {{second}} {{epoch}}"
                        + " {{id}} {{slug}}.");
    }
}
