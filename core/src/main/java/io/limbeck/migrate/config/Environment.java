package io.limbeck.migrate.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settings in environment variables. An empty variable counts as not set, because container tools create such variables. */
final class Environment {
    private static final String PREFIX = "MIGRATE_";
    private static final String FILE = "_FILE";
    /** Read by the shells, not settings of a file. */
    private static final Set<String> NOT_KEYS = Set.of(ConfigFile.VARIABLE, "MIGRATE_MODE", "MIGRATE_LOG");

    private final Map<String, String> variables;
    private final Path base;
    private final Faults faults;

    Environment(Map<String, String> variables, Path base, Faults faults) {
        this.variables = variables;
        this.base = base;
        this.faults = faults;
    }

    /** The setting {@code name} as {@code variable} or {@code variable_FILE} gives it. */
    Optional<Setting> get(String name, String variable) {
        String value = variables.getOrDefault(variable, "");
        if (!value.isEmpty()) {
            return Optional.of(setting(name, value, variable));
        }
        String file = variables.getOrDefault(variable + FILE, "");
        return file.isEmpty() ? Optional.empty() : content(name, variable + FILE, file);
    }

    /** A value given both as such and as a file is a fault, also where a stronger source wins over both. */
    void refuseDoubles() {
        for (String variable : new TreeSet<>(variables.keySet())) {
            String plain = stripFile(variable);
            boolean pair = !plain.equals(variable) && isKnown(plain);
            if (pair
                    && !variables.getOrDefault(plain, "").isEmpty()
                    && !variables.getOrDefault(variable, "").isEmpty()) {
                faults.add(plain + ", " + variable, "both environment variables are set.", "Unset one of them.");
            }
        }
    }

    /** {@code DATABASE_URL}, which platforms set. */
    Optional<Setting> databaseUrl() {
        String value = variables.getOrDefault("DATABASE_URL", "");
        return value.isEmpty() ? Optional.empty() : Optional.of(setting(ConfigKey.URL.key(), value, "DATABASE_URL"));
    }

    /** The variables of a family's members, without {@code _FILE}. */
    Set<String> members(ConfigKey family) {
        Set<String> members = new TreeSet<>();
        for (Map.Entry<String, String> entry : variables.entrySet()) {
            String variable = entry.getKey();
            if (variable.startsWith(family.variable()) && !entry.getValue().isEmpty()) {
                String member = stripFile(variable);
                if (member.length() > family.variable().length()) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    /** Variables that look like ours and are not: another tool's, or misspelt. */
    List<String> strangers() {
        List<String> warnings = new ArrayList<>();
        for (String variable : new TreeSet<>(variables.keySet())) {
            if (variable.startsWith(PREFIX) && !isKnown(variable)) {
                String name = variable.substring(PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                warnings.add("The environment variable " + variable + " is not a setting and was ignored."
                        + KeyNames.suggestion(name)
                                .map(nearest -> " Did you mean " + variableOf(nearest) + "?")
                                .orElse(""));
            }
        }
        return warnings;
    }

    static String variableOf(String name) {
        return PREFIX + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static boolean isKnown(String variable) {
        String plain = stripFile(variable);
        if (NOT_KEYS.contains(variable)) {
            return true;
        }
        for (ConfigKey key : ConfigKey.values()) {
            if (key.isFamily()
                    ? plain.startsWith(key.variable())
                    : variable.equals(key.variable()) || plain.equals(key.variable())) {
                return true;
            }
        }
        return false;
    }

    private static String stripFile(String variable) {
        return variable.endsWith(FILE) ? variable.substring(0, variable.length() - FILE.length()) : variable;
    }

    private Optional<Setting> content(String name, String variable, String file) {
        try {
            Path path = base.resolve(file);
            try {
                return Optional.of(setting(name, withoutLineEnd(TextFile.read(path)), variable + " (" + path + ")"));
            } catch (IOException e) {
                String what = "the file " + path + " " + TextFile.reason(path, e) + ".";
                faults.add(
                        name,
                        origin(variable),
                        what,
                        "Put the value into this file and make it readable for this user, or unset " + variable
                                + "; in a container, check the mount.");
            }
        } catch (InvalidPathException e) {
            faults.add(
                    name, origin(variable), "is not a valid file path.", "Set it to the file that contains the value.");
        }
        return Optional.empty();
    }

    private static String withoutLineEnd(String text) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end -= end > 1 && text.charAt(end - 2) == '\r' ? 2 : 1;
        }
        return text.substring(0, end);
    }

    private Setting setting(String name, String value, String origin) {
        return new Setting(name, value, origin(origin), base);
    }

    private static Origin origin(String place) {
        return new Origin(Origin.Kind.ENVIRONMENT, place);
    }
}
