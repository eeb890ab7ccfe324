package io.limbeck.migrate.internal.script;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An instant as we write it ourselves, such as {@code 2026-11-22T14:31:05Z}; the JDK's parser takes ten times as long. */
final class PlainInstant {
    private static final String SHAPE = "0000-00-00T00:00:00Z";

    private PlainInstant() {}

    /** Empty for any other spelling, and for a time that does not exist: the JDK's parser decides about those. */
    static Optional<Instant> of(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (day < 1 || day > first.lengthOfMonth()) {
            return Optional.empty();
        }
        long days = first.toEpochDay() + day - 1;
        return Optional.of(Instant.ofEpochSecond(days * 86_400 + hour * 3_600L + minute * 60L + second));
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
