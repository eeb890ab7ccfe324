package io.limbeck.migrate.internal.setting;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Durations as people write them in configuration files. */
public final class Durations {
    private static final String REMEDY =
            "Write a number with the unit ms, s, m, h or d, such as 500ms, 60s or 2m; a number without a unit is in seconds.";

    private Durations() {}

    /** Never negative. */
    public static Duration parse(String text) throws BadValue {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        try {
            Duration duration = digits == 0
                    ? Duration.parse(text)
                    : of(
                            Long.parseLong(text.substring(0, digits)),
                            text.substring(digits).strip());
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
            // Reported below in the user's terms.
        }
        throw new BadValue("\"" + text + "\" is not a duration.", REMEDY);
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "", "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw new NumberFormatException(unit);
        };
    }
}
