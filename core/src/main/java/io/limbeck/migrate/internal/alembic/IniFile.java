package io.limbeck.migrate.internal.alembic;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The section {@code [alembic]} of an {@code alembic.ini}, as Python's {@code configparser} reads it. */
final class IniFile {
    private static final String SECTION = "alembic";

    private final Map<String, String> values = new HashMap<>();
    private final Path folder;

    IniFile(String text, Path folder) {
        this.folder = folder;
        String section = "";
        String key = "";
        for (String line : text.lines().toList()) {
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
                continue;
            }
            if (content.startsWith("[") && content.endsWith("]")) {
                section = content.substring(1, content.length() - 1);
                key = "";
            } else if (section.equals(SECTION) && Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
                values.merge(key, content, (before, more) -> before + "\n" + more);
            } else if (section.equals(SECTION)) {
                key = add(content);
            }
        }
    }

    private String add(String content) {
        int equals = content.indexOf('=');
        int colon = content.indexOf(':');
        int end = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
        if (end <= 0) {
            return "";
        }
        String key = content.substring(0, end).strip().toLowerCase(Locale.ROOT);
        values.put(key, content.substring(end + 1).strip());
        return key;
    }

    /** A value with {@code %(here)s} replaced; empty if it is not set, or needs what this file does not hold. */
    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> value.replace("%(here)s", folder.toString()))
                .filter(value -> !value.isEmpty() && !value.contains("%("))
                .map(value -> value.replace("%%", "%"));
    }
}
