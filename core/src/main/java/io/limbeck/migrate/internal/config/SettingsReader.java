package io.limbeck.migrate.internal.config;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.DatabaseUrl;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.schema.TableName;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
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
public final class SettingsReader {
    private static final int LONGEST_SLUG = 200;

    private final Settings settings;
    private final Faults faults;

    public SettingsReader(Settings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** Empty when not set, or set to nothing. */
    public Optional<String> text(ConfigKey key) {
        return setting(key).map(Setting::value);
    }

    /** The text of a key that has a default. */
    public String required(ConfigKey key) {
        return parse(key, setting -> setting.value(), "");
    }

    public Optional<DatabaseUrl> url(ConfigKey key) {
        if (key.defaultValue().isEmpty() && setting(key).isEmpty()) {
            return Optional.empty();
        }
        return parse(key, setting -> Optional.of(Urls.parse(setting.value(), setting.base())), Optional.empty());
    }

    public Duration duration(ConfigKey key) {
        return parse(key, setting -> Durations.parse(setting.value()), Duration.ZERO);
    }

    /** Empty for {@code none} and for no time at all. */
    public Optional<Duration> limit(ConfigKey key) {
        return text(key).equals(Optional.of("none"))
                ? Optional.empty()
                : Optional.of(duration(key)).filter(limit -> !limit.isZero());
    }

    public ZoneId zone(ConfigKey key) {
        return parse(key, setting -> zone(setting.value()), ZoneId.of("UTC"));
    }

    public int slugLength() {
        return parse(ConfigKey.SLUG_LENGTH, setting -> slugLength(setting.value()), 1);
    }

    public TransactionMode transactionMode() {
        return parse(ConfigKey.TRANSACTION, setting -> mode(setting.value()), TransactionMode.NONE);
    }

    public TableName table(ConfigKey key) {
        TableName placeholder = TableName.of(key.key());
        return parse(key, setting -> new TableName(text(ConfigKey.VERSION_SCHEMA), name(setting.value())), placeholder);
    }

    /** The parts between commas, blank ones left out. */
    public List<String> list(ConfigKey key) {
        return text(key).map(Paths::split).orElse(List.of());
    }

    /** Files and folders made absolute; {@code classpath:} and the {@code *} at the end of {@code dir/*} stay. */
    public List<String> paths(ConfigKey key) {
        return parse(key, setting -> Paths.absolute(setting.value(), setting.base()), List.of());
    }

    /** {@code sql:} files made absolute; class and package names stay. */
    public Optional<String> model() {
        return setting(ConfigKey.MODEL).isEmpty()
                ? Optional.empty()
                : parse(ConfigKey.MODEL, setting -> Optional.of(Paths.model(setting)), Optional.empty());
    }

    /** A {@code .java} file made absolute, or the name of a class. */
    public Optional<String> hooks() {
        return setting(ConfigKey.ENV).isEmpty()
                ? Optional.empty()
                : parse(ConfigKey.ENV, setting -> Optional.of(Paths.hooks(setting)), Optional.empty());
    }

    public SortedMap<String, Boolean> switches(ConfigKey family) {
        SortedMap<String, Boolean> switches = new TreeMap<>();
        for (Map.Entry<String, Setting> member : settings.family(family).entrySet()) {
            Setting setting = member.getValue();
            switch (setting.value().toLowerCase(Locale.ROOT)) {
                case "on", "true", "yes" -> switches.put(member.getKey(), true);
                case "off", "false", "no" -> switches.put(member.getKey(), false);
                default -> faults.add(setting, quoted(setting) + " is neither on nor off.", "Write on or off.");
            }
        }
        return switches;
    }

    public SortedMap<String, String> texts(ConfigKey family) {
        SortedMap<String, String> texts = new TreeMap<>();
        settings.family(family).forEach((name, setting) -> texts.put(name, setting.value()));
        return texts;
    }

    /** Two settings that must differ. */
    public void requireDifferent(ConfigKey one, ConfigKey other) {
        Optional<Setting> second = setting(other);
        if (second.isPresent()
                && text(one).filter(second.get().value()::equalsIgnoreCase).isPresent()) {
            faults.add(second.get(), quoted(second.get()) + " is also the " + one + ".", "Give each its own name.");
        }
    }

    private Optional<Setting> setting(ConfigKey key) {
        return settings.get(key).filter(setting -> !setting.value().isBlank());
    }

    private <T> T parse(ConfigKey key, Parser<T> parser, T fallback) {
        Optional<Setting> given = settings.get(key);
        if (given.isEmpty()) {
            return fallback;
        }
        Setting setting = given.get();
        if (setting.value().isBlank() && key.defaultValue().isPresent()) {
            String unset =
                    "Take the line out for the default, " + key.defaultValue().get() + ", or give "
                            + key.kind().allowed().replace("`", "") + ".";
            faults.add(setting, "is empty.", unset);
            return fallback;
        }
        try {
            return parser.parse(setting);
        } catch (BadValue e) {
            faults.add(setting, e);
            return fallback;
        }
    }

    private static int slugLength(String text) throws BadValue {
        int length = text.length() > 0 && text.length() < 5 ? 0 : -1;
        for (int i = 0; i < text.length() && length >= 0; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            length = digit < 0 ? -1 : length * 10 + digit;
        }
        if (length < 1 || length > LONGEST_SLUG) {
            throw new BadValue(
                    "\"" + text + "\" is no length of a slug.", "Write a whole number from 1 to " + LONGEST_SLUG + ".");
        }
        return length;
    }

    private static TransactionMode mode(String text) throws BadValue {
        for (TransactionMode mode : TransactionMode.values()) {
            if (mode.name().replace('_', '-').equalsIgnoreCase(text)) {
                return mode;
            }
        }
        throw new BadValue("\"" + text + "\" is no transaction mode.", "Write per-revision, all or none.");
    }

    private static ZoneId zone(String text) throws BadValue {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String remedy = Nearest.to(text, ZoneId.getAvailableZoneIds())
                    .map(nearest -> "Did you mean " + nearest + "?")
                    .orElse("Write UTC, Europe/Moscow, +03:00 or the like.");
            throw new BadValue("\"" + text + "\" is no time zone.", remedy);
        }
    }

    private static String name(String text) throws BadValue {
        if (text.indexOf('.') >= 0) {
            throw new BadValue(
                    "\"" + text + "\" holds a dot.",
                    "Give the schema as version.schema, and here the table's name alone.");
        }
        return text;
    }

    private static String quoted(Setting setting) {
        return "\"" + setting.shown() + "\"";
    }

    private interface Parser<T> {
        T parse(Setting setting) throws BadValue;
    }
}
