package io.limbeck.migrate.config;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.Durations;
import io.limbeck.migrate.internal.setting.LocalPath;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings as values. A text that does not fit is noted, and the caller gets something to go on with: it throws the faults
 * before anybody sees that.
 */
final class SettingsReader {
    private static final int LONGEST_SLUG = 200;

    private final Settings settings;
    private final Faults faults;

    SettingsReader(Settings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** Empty when not set, or set to nothing. */
    Optional<String> text(ConfigKey key) {
        Optional<Setting> setting = settings.get(key);
        return setting.isPresent() && !setting.get().value().isEmpty()
                ? Optional.of(setting.get().value())
                : Optional.empty();
    }

    /** The text of a key that has a default. */
    String required(ConfigKey key) {
        try {
            return given(key).value();
        } catch (BadValue bad) {
            return noted(key, bad, "");
        }
    }

    Optional<DatabaseUrl> url(ConfigKey key) {
        try {
            return isLeftOut(key)
                    ? Optional.empty()
                    : Optional.of(Urls.parse(given(key).value(), given(key).base()));
        } catch (BadValue bad) {
            return noted(key, bad, Optional.empty());
        }
    }

    Duration duration(ConfigKey key) {
        try {
            return Durations.parse(given(key).value());
        } catch (BadValue bad) {
            return noted(key, bad, Duration.ZERO);
        }
    }

    /** Empty for {@code none} and for no time at all. */
    Optional<Duration> limit(ConfigKey key) {
        Duration limit = text(key).equals(Optional.of("none")) ? Duration.ZERO : duration(key);
        return limit.isZero() ? Optional.empty() : Optional.of(limit);
    }

    ZoneId zone(ConfigKey key) {
        try {
            return zone(given(key).value());
        } catch (BadValue bad) {
            return noted(key, bad, ZoneOffset.UTC);
        }
    }

    int slugLength() {
        try {
            return slugLength(given(ConfigKey.SLUG_LENGTH).value());
        } catch (BadValue bad) {
            return noted(ConfigKey.SLUG_LENGTH, bad, 1);
        }
    }

    TransactionMode transactionMode() {
        try {
            return mode(given(ConfigKey.TRANSACTION).value());
        } catch (BadValue bad) {
            return noted(ConfigKey.TRANSACTION, bad, TransactionMode.NONE);
        }
    }

    Optional<ChangedScripts> changedScripts() {
        Optional<Setting> setting = settings.get(ConfigKey.CHANGED_SCRIPTS);
        return setting.flatMap(given -> switch (given.value()) {
            case "refuse" -> Optional.of(ChangedScripts.REFUSE);
            case "warn" -> Optional.of(ChangedScripts.WARN);
            default -> {
                faults.add(given, quoted(given) + " is neither refuse nor warn.", "Write refuse or warn.");
                yield Optional.empty();
            }
        });
    }

    /** The templates of names, by what follows {@code naming.}. */
    SortedMap<String, String> naming(ConfigKey... keys) {
        SortedMap<String, String> templates = new TreeMap<>();
        for (ConfigKey key : keys) {
            try {
                if (!isLeftOut(key)) {
                    String kind = key.key().substring(key.key().indexOf('.') + 1);
                    templates.put(kind, NameTemplates.checked(key, given(key).value()));
                }
            } catch (BadValue bad) {
                faults.add(settings.get(key).orElseThrow(), bad);
            }
        }
        return templates;
    }

    TableName table(ConfigKey key) {
        try {
            return new TableName(text(ConfigKey.VERSION_SCHEMA), name(given(key).value()));
        } catch (BadValue bad) {
            return noted(key, bad, TableName.of(key.key()));
        }
    }

    /** The parts between commas, blank ones left out. */
    List<String> list(ConfigKey key) {
        return Paths.split(text(key).orElse(""));
    }

    /** Files and folders made absolute; {@code classpath:} and the {@code *} at the end of {@code dir/*} stay. */
    List<String> paths(ConfigKey key) {
        try {
            return isLeftOut(key)
                    ? List.of()
                    : Paths.absolute(given(key).value(), given(key).base());
        } catch (BadValue bad) {
            return noted(key, bad, List.of());
        }
    }

    /** {@code sql:} files made absolute; class and package names stay. */
    Optional<String> model() {
        try {
            return isLeftOut(ConfigKey.MODEL) ? Optional.empty() : Optional.of(Paths.model(given(ConfigKey.MODEL)));
        } catch (BadValue bad) {
            return noted(ConfigKey.MODEL, bad, Optional.empty());
        }
    }

    /** A {@code .java} file made absolute, or the name of a class. */
    Optional<String> hooks() {
        try {
            return isLeftOut(ConfigKey.ENV) ? Optional.empty() : Optional.of(Paths.hooks(given(ConfigKey.ENV)));
        } catch (BadValue bad) {
            return noted(ConfigKey.ENV, bad, Optional.empty());
        }
    }

    /** Made absolute. */
    Optional<Path> folder(ConfigKey key) {
        try {
            return isLeftOut(key)
                    ? Optional.empty()
                    : Optional.of(
                            LocalPath.resolve(given(key).value(), given(key).base()));
        } catch (BadValue bad) {
            return noted(key, bad, Optional.empty());
        }
    }

    /** The program and its arguments; none when not set. */
    List<String> command(ConfigKey key) {
        try {
            return isLeftOut(key) ? List.of() : CommandLine.arguments(given(key).value());
        } catch (BadValue bad) {
            return noted(key, bad, List.of());
        }
    }

    SortedMap<String, Boolean> switches(ConfigKey family) {
        SortedMap<String, Boolean> switches = new TreeMap<>();
        for (Map.Entry<String, Setting> member : settings.family(family).entrySet()) {
            isOn(member.getValue()).ifPresent(on -> switches.put(member.getKey(), on));
        }
        return switches;
    }

    /** A switch of its own. */
    boolean flag(ConfigKey key) {
        return settings.get(key).flatMap(this::isOn).orElse(false);
    }

    private Optional<Boolean> isOn(Setting setting) {
        return switch (setting.value().toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes" -> Optional.of(true);
            case "off", "false", "no" -> Optional.of(false);
            default -> {
                faults.add(setting, quoted(setting) + " is neither on nor off.", "Write on or off.");
                yield Optional.empty();
            }
        };
    }

    SortedMap<String, String> texts(ConfigKey family) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Setting> member : settings.family(family).entrySet()) {
            texts.put(member.getKey(), member.getValue().value());
        }
        return texts;
    }

    /** Notes two tables of one name. */
    void requireDifferent(ConfigKey one, ConfigKey other) {
        Optional<Setting> second = settings.get(other);
        String taken = text(one).orElse("");
        if (second.isPresent()
                && !taken.isEmpty()
                && taken.equalsIgnoreCase(second.get().value())) {
            faults.add(second.get(), quoted(second.get()) + " is also the " + one + ".", "Give each its own name.");
        }
    }

    /** Whether a key without a default is not set, or set to nothing. */
    private boolean isLeftOut(ConfigKey key) {
        return key.defaultValue().isEmpty() && text(key).isEmpty();
    }

    private Setting given(ConfigKey key) throws BadValue {
        Setting setting = settings.get(key).orElseThrow();
        if (setting.value().isEmpty()) {
            throw new BadValue(
                    "is empty.",
                    "Omit it for the default, " + key.defaultValue().orElse("none") + ", or set it to "
                            + key.kind().allowed().replace("`", "") + ".");
        }
        return setting;
    }

    private <T> T noted(ConfigKey key, BadValue bad, T fallback) {
        faults.add(settings.get(key).orElseThrow(), bad);
        return fallback;
    }

    private static int slugLength(String text) throws BadValue {
        int length = text.length() > 0 && text.length() < 5 ? 0 : -1;
        for (int i = 0; i < text.length() && length >= 0; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            length = digit < 0 ? -1 : length * 10 + digit;
        }
        if (length < 1 || length > LONGEST_SLUG) {
            throw new BadValue(
                    "\"" + text + "\" is not a valid slug length.",
                    "Write a whole number from 1 to " + LONGEST_SLUG + ".");
        }
        return length;
    }

    private static TransactionMode mode(String text) throws BadValue {
        for (TransactionMode mode : TransactionMode.values()) {
            if (mode.name().replace('_', '-').equalsIgnoreCase(text)) {
                return mode;
            }
        }
        throw new BadValue("\"" + text + "\" is not a transaction mode.", "Write per-revision, all or none.");
    }

    private static ZoneId zone(String text) throws BadValue {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String remedy = Nearest.to(text, ZoneId.getAvailableZoneIds())
                    .map(nearest -> "Did you mean " + nearest + "?")
                    .orElse("Write, for example, UTC, Europe/Moscow or +03:00.");
            throw new BadValue("\"" + text + "\" is not a time zone.", remedy);
        }
    }

    private static String name(String text) throws BadValue {
        if (text.indexOf('.') >= 0) {
            throw new BadValue(
                    "\"" + text + "\" contains a dot.",
                    "Set the schema with version.schema, and here only the table's name.");
        }
        return text;
    }

    private static String quoted(Setting setting) {
        return "\"" + setting.shown() + "\"";
    }
}
