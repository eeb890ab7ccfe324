package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.op.Row.row;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.array;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.binary;
import static io.limbeck.migrate.schema.Types.blob;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.character;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.date;
import static io.limbeck.migrate.schema.Types.doublePrecision;
import static io.limbeck.migrate.schema.Types.enumeration;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.interval;
import static io.limbeck.migrate.schema.Types.json;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.real;
import static io.limbeck.migrate.schema.Types.smallint;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.time;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.timestampWithZone;
import static io.limbeck.migrate.schema.Types.uuid;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value of every portable type comes back as it went in, whether it was bound or written into the text of a statement. */
final class TypesContract extends DatabaseTest {
    static Stream<Arguments> values() {
        return Stream.of(
                arguments(bool(), true, "1"),
                arguments(bool(), false, "0"),
                arguments(smallint(), -32_768, "-32768"),
                arguments(integer(), Integer.MAX_VALUE, "2147483647"),
                arguments(bigint(), Long.MIN_VALUE, "-9223372036854775808"),
                arguments(numeric(12, 2), new BigDecimal("-1234567890.25"), "-1234567890.25"),
                arguments(numeric(12), new BigDecimal("123456789012"), "123456789012"),
                arguments(numeric(), new BigDecimal("1E+3"), "1000"),
                arguments(real(), 0.5f, "0.5"),
                arguments(doublePrecision(), 0.1, "0.1"),
                arguments(doublePrecision(), 1.5e300, "15" + "0".repeat(299)),
                arguments(character(3), "abc", "abc"),
                arguments(varchar(20), "00123", "00123"),
                arguments(varchar(20), "it's \"so\" \\ ? %", "it's \"so\" \\ ? %"),
                arguments(text(), "Борщ 餐 \uD83C\uDF72\n\t", "Борщ 餐 \uD83C\uDF72\n\t"),
                arguments(text(), "", ""),
                arguments(binary(4), new byte[] {0, 1, -1, 127}, "0001FF7F"),
                arguments(blob(), new byte[0], ""),
                arguments(date(), LocalDate.of(2026, 3, 1), "2026-03-01"),
                arguments(time(), LocalTime.of(9, 5), "09:05:00"),
                arguments(timestamp(), LocalDateTime.of(2026, 3, 1, 9, 5), "2026-03-01 09:05:00"),
                arguments(
                        timestamp(6), LocalDateTime.of(2026, 3, 1, 9, 5, 7, 123_456_000), "2026-03-01 09:05:07.123456"),
                arguments(timestamp(), java.sql.Timestamp.valueOf("2026-03-01 09:05:00"), "2026-03-01 09:05:00"),
                arguments(date(), java.sql.Date.valueOf("2026-03-01"), "2026-03-01"),
                arguments(time(), java.sql.Time.valueOf("09:05:00"), "09:05:00"),
                arguments(
                        timestampWithZone(), OffsetDateTime.parse("2026-03-01T09:05:00+02:00"), "2026-03-01 07:05:00"),
                arguments(
                        timestampWithZone(),
                        OffsetDateTime.parse("2026-03-01T09:05:00Z").toInstant(),
                        "2026-03-01 09:05:00"),
                arguments(interval(), Duration.ofHours(36), "PT36H"),
                arguments(
                        uuid(),
                        UUID.fromString("00000000-0000-4000-8000-00000000e123"),
                        "00000000-0000-4000-8000-00000000e123"),
                arguments(json(), "12", "12"),
                arguments(enumeration("size", "small", "large"), "large", "large"),
                arguments(array(integer()), "{1,2}", "{1,2}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueComesBack(SqlType type, Object value, String expected) {
        Table table = Table.of("v", column("id", integer()).notNull(), column("a", type), primaryKey("id"));
        mustDo(new CreateTable(table));

        db().apply(new BulkInsert(TableName.of("v"), List.of("id", "a"), List.of(row(1, value), row(2, null))));
        db().run("INSERT INTO v (id, a) VALUES (3, " + db().dialect().notation().literal(value) + ")");

        assertThat(shown(value)).containsExactly(expected, "NULL", expected);
    }

    @ParameterizedTest
    @MethodSource("values")
    void defaultIsTheValue(SqlType type, Object value, String expected) {
        Table table = Table.of(
                "v", column("id", integer()).notNull(), column("a", type).defaultValue(value));
        mustDo(new CreateTable(table));

        db().run("INSERT INTO v (id) VALUES (1)");

        assertThat(shown(value)).containsExactly(expected);
    }

    /** Numbers in their plain spelling: 1E+3 and 1000.0 are the same one. */
    private List<String> shown(Object value) {
        List<String> shown = db().shown("v", "a", "id");
        return value instanceof Number
                ? shown.stream().map(TypesContract::plain).toList()
                : shown;
    }

    private static String plain(String number) {
        return number.equals("NULL")
                ? number
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
