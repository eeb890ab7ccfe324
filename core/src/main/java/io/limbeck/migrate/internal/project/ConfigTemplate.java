package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.config.ConfigKey;
import java.util.Map;

/** The {@code migrate.properties} that {@code init} writes: every key with an explanation, every default commented out. */
public final class ConfigTemplate {
    private static final int WIDTH = 100;
    private static final String HEAD =
            """
            # Settings of migrate. Lines that start with # are comments; remove the # to change a default.
            # Command-line options override this file, and so do environment variables (MIGRATE_VERSION_TABLE for
            # version.table, or MIGRATE_PASSWORD_FILE for a file that contains the password).
            # ${NAME} and ${NAME:default} insert environment variables; paths are relative to this file.
            # Keys for a single environment: with -n prod, prod.url=... overrides url=...
            """;

    private ConfigTemplate() {}

    /** The text of the file; lines end with a line feed. */
    public static String text() {
        return text(Map.of());
    }

    /** With values for some keys; backslashes are doubled, as properties files require. */
    public static String text(Map<ConfigKey, String> values) {
        StringBuilder text = new StringBuilder(HEAD);
        for (ConfigKey key : ConfigKey.values()) {
            text.append('\n');
            comment(text, key.doc().replace("`", ""));
            comment(text, "Takes " + key.kind().allowed().replace("`", "") + ".");
            if (values.containsKey(key)) {
                text.append(key.key())
                        .append('=')
                        .append(values.getOrDefault(key, "").replace("\\", "\\\\"));
            } else if (key == ConfigKey.URL) {
                text.append(key.key()).append('=').append(key.defaultValue().orElse(""));
            } else {
                text.append('#').append(name(key)).append('=').append(key.example());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String name(ConfigKey key) {
        return switch (key) {
            case MODEL_HIBERNATE -> key.key() + "physical_naming_strategy";
            case COMPARE -> key.key() + "comments";
            default -> key.key();
        };
    }

    private static void comment(StringBuilder text, String words) {
        StringBuilder line = new StringBuilder("#");
        for (String word : words.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line.setLength(1);
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
