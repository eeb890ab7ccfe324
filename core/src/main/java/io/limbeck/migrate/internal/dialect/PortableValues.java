package io.limbeck.migrate.internal.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Java's values as numbers, truth, bytes and texts, which every server reads alike whether they are bound or written into a
 * statement. Left to the drivers, times pass through the zone of this machine on their way.
 */
public final class PortableValues {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd ")
            .append(TIME)
            .toFormatter();

    private PortableValues() {}

    /**
     * Null, a Boolean, a number, bytes, or a text.
     *
     * @param utc what follows a point in time, which is written in UTC: {@code +00}, or nothing where times have no zone
     */
    public static @Nullable Object of(@Nullable Object value, String utc) {
        if (value == null || value instanceof Boolean || value instanceof byte[]) {
            return value;
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Date date) {
            return legacy(date, utc);
        }
        return text(value, utc);
    }

    private static Object number(Number number) {
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        } else if (number instanceof Float single) {
            return Float.isFinite(single) ? new BigDecimal(single.toString()) : (Object) single.doubleValue();
        } else if (number instanceof Byte || number instanceof Short) {
            return number.intValue();
        }
        return number;
    }

    @SuppressWarnings("JavaUtilDate") // scripts may hold such values
    private static Object legacy(Date date, String utc) {
        if (date instanceof Timestamp timestamp) {
            return TIMESTAMP.format(timestamp.toLocalDateTime());
        } else if (date instanceof java.sql.Date || date instanceof Time) {
            return date.toString();
        }
        return point(date.toInstant(), utc);
    }

    private static String text(Object value, String utc) {
        if (value instanceof LocalDateTime local) {
            return TIMESTAMP.format(local);
        } else if (value instanceof LocalTime time) {
            return TIME.format(time);
        } else if (value instanceof Instant instant) {
            return point(instant, utc);
        } else if (value instanceof OffsetDateTime point) {
            return point(point.toInstant(), utc);
        } else if (value instanceof ZonedDateTime point) {
            return point(point.toInstant(), utc);
        } else if (value instanceof OffsetTime time) {
            return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC)) + utc;
        }
        return value.toString(); // LocalDate, UUID, Duration, Period: as ISO 8601 has them
    }

    private static String point(Instant instant, String utc) {
        return TIMESTAMP.format(instant.atOffset(ZoneOffset.UTC)) + utc;
    }
}
