package io.limbeck.migrate.config;

import io.limbeck.migrate.internal.setting.BadValue;
import java.util.List;

/** Templates of names: a text with {@code {{table}}} and the like in it. */
final class NameTemplates {
    private static final List<String> WORDS = List.of("table", "columns", "column", "target", "hash");

    private NameTemplates() {}

    static String checked(ConfigKey key, String template) throws BadValue {
        for (int at = template.indexOf("{{"); at >= 0; at = template.indexOf("{{", at + 2)) {
            int end = template.indexOf("}}", at);
            String word = end < 0 ? "" : template.substring(at + 2, end);
            if (!WORDS.contains(word)) {
                throw new BadValue(
                        "\"" + template + "\" contains {{" + word + (end < 0 ? "" : "}}")
                                + ", which is not a placeholder.",
                        "The placeholders are {{table}}, {{columns}}, {{column}}, {{target}} and {{hash}}.");
            }
        }
        boolean check = key == ConfigKey.NAMING_CK;
        if (!template.contains("{{hash}}") && (check || !template.contains("{{table}}"))) {
            throw new BadValue(
                    "\"" + template + "\" would generate the same name several times.",
                    check
                            ? "Add {{hash}}: nothing else distinguishes two checks of a table."
                            : "Add {{table}}, and {{columns}} if a table may have several.");
        }
        return template;
    }
}
