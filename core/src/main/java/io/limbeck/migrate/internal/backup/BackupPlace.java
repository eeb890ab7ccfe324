package io.limbeck.migrate.internal.backup;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.DumpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From where to where a command copies a database.
 *
 * @param file where the copy goes
 * @param parts of the address, {@code host} and the like, and {@code file}
 * @param settings parameters of the URL
 * @param password never an argument
 */
public record BackupPlace(
        Path file,
        Map<String, String> parts,
        Map<String, String> settings,
        DumpClient client,
        Optional<String> password) {
    private static final Pattern PART = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final String PASSWORD = "password";

    /** A shorter password may occur in ordinary text. */
    private static final int LONG_ENOUGH = 4;

    public BackupPlace {
        requireNonNull(file, "file");
        parts = Map.copyOf(parts);
        settings = Map.copyOf(settings);
        requireNonNull(client, "client");
        requireNonNull(password, "password");
    }

    /** An argument with the parts that it names. */
    String filled(String argument) {
        return PART.matcher(argument)
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), part.group())));
    }

    /** What the command finds in its environment besides what this process has there. */
    Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(parts);
        password.ifPresent(secret -> all.put(PASSWORD, secret));
        Map<String, String> environment = new HashMap<>();
        all.forEach((part, value) -> {
            environment.put("BACKUP_" + part.toUpperCase(Locale.ROOT), value);
            if (client.variables().containsKey(part)) {
                environment.put(requireNonNull(client.variables().get(part)), value);
            }
        });
        client.settings().forEach((setting, variable) -> {
            if (settings.containsKey(setting)) {
                environment.put(variable, requireNonNull(settings.get(setting)));
            }
        });
        return environment;
    }

    /** A line of the command without the password. */
    String masked(String line) {
        return password.filter(secret -> secret.length() >= LONG_ENOUGH)
                .map(secret -> line.replace(secret, "***"))
                .orElse(line);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BackupPlace" + parts;
    }
}
