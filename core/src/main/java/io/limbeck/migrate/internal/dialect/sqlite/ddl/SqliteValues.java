package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.SqlLiterals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Java's values as SQLite keeps them, the same whether they are bound or written into a statement.
 *
 * <p>SQLite has no times: they are texts, as its own {@code CURRENT_TIMESTAMP} writes them, points in time in UTC. The driver
 * alone would keep some of them as milliseconds and others as ISO texts, which do not compare.
 */
public final class SqliteValues {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd ")
            .append(TIME)
            .toFormatter();

    private SqliteValues() {}

    /** A null, a whole number, a floating point number, a text, or bytes. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0; // which every version and every affinity keeps
        } else if (value instanceof Number number) {
            return number(number);
        }
        return value instanceof Date date ? legacy(date) : text(value);
    }

    /** Exact numbers travel as text: the column's affinity decides what becomes of them, not the length of the literal. */
    private static Object number(Number number) {
        if (number instanceof Float single) {
            return single.doubleValue();
        } else if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (number instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big.toString();
        }
        return number;
    }

    @SuppressWarnings("JavaUtilDate") // scripts may hold such values, whatever we think of them
    private static Object legacy(Date date) {
        if (date instanceof Timestamp timestamp) {
            return TIMESTAMP.format(timestamp.toLocalDateTime());
        } else if (date instanceof java.sql.Date || date instanceof Time) {
            return date.toString();
        }
        return utc(date.toInstant());
    }

    private static @Nullable Object text(@Nullable Object value) {
        if (value instanceof LocalDateTime local) {
            return TIMESTAMP.format(local);
        } else if (value instanceof LocalTime time) {
            return TIME.format(time);
        } else if (value instanceof Instant instant) {
            return utc(instant);
        } else if (value instanceof OffsetDateTime point) {
            return utc(point.toInstant());
        } else if (value instanceof ZonedDateTime point) {
            return utc(point.toInstant());
        }
        return value == null || value instanceof byte[] ? value : value.toString();
    }

    private static String utc(Instant instant) {
        return TIMESTAMP.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The same value in the text of a statement. */
    public static String literal(@Nullable Object value) {
        Object kept = of(value);
        if (kept instanceof Double number && !Double.isFinite(number)) {
            return number.isNaN() ? "NULL" : number > 0 ? "9e999" : "-9e999";
        } else if (kept instanceof String text && text.indexOf('\0') >= 0) {
            return "CAST(X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "' AS TEXT)";
        }
        return SqlLiterals.standard(kept);
    }
}
