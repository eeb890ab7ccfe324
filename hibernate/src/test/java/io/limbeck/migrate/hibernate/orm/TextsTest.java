package io.limbeck.migrate.hibernate.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Types;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of types and defaults become portable where they mean the same everywhere, and else stay as they are. */
final class TextsTest {
    @Test
    void standardTypeNamesBecomePortableTypes() {
        Map<String, SqlType> types = Map.ofEntries(
                Map.entry("varchar(255)", Types.varchar(255)),
                Map.entry("VARCHAR (20)", Types.varchar(20)),
                Map.entry("char(3)", Types.character(3)),
                Map.entry("integer", Types.integer()),
                Map.entry("bigint", Types.bigint()),
                Map.entry("numeric(12,3)", Types.numeric(12, 3)),
                Map.entry("decimal(5, 0)", Types.numeric(5, 0)),
                Map.entry("float(53)", Types.doublePrecision()),
                Map.entry("float(24)", Types.real()),
                Map.entry("timestamp(6)", Types.timestamp(6)),
                Map.entry("timestamp(6) with time zone", new SqlType.Timestamp(OptionalInt.of(6), true)),
                Map.entry("timestamp with time zone", Types.timestampWithZone()),
                Map.entry("time(3)", new SqlType.Time(OptionalInt.of(3), false)),
                Map.entry("uuid", Types.uuid()),
                Map.entry("tinyint", Types.tinyint()),
                Map.entry("text", Types.text()));
        types.forEach((text, type) -> assertThat(TypeText.parse(text)).isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "float",
                "float(10)",
                "jsonb",
                "datetime(6)",
                "varchar(255 char)",
                "varchar(255) collate nocase",
                "Enum ('A','B')",
                "numeric(10,2,1)",
                "geometry(4326)",
                "numeric)(",
                "text[]"
            })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(TypeText.parse(text)).isEqualTo(new SqlType.Native(text));
    }

    @Test
    void defaultsThatArePlainValuesBecomeValues() {
        Map<String, Object> values = Map.of(
                "'EASY'",
                "EASY",
                "''",
                "",
                "'it''s'",
                "it's",
                "2",
                2,
                "-3000000000",
                -3_000_000_000L,
                "12345678901234567890",
                new BigDecimal("12345678901234567890"),
                "-1.50",
                new BigDecimal("-1.50"),
                "TRUE",
                true,
                "false",
                false);
        values.forEach((text, value) -> assertThat(DefaultText.parse(text)).isEqualTo(new DefaultValue.Literal(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CURRENT_TIMESTAMP", "now()", "'a' || 'b'", "'a\\b'", "1e5", "-", "null", "'"})
    void otherDefaultsStayExpressions(String text) {
        assertThat(DefaultText.parse(text)).isEqualTo(new DefaultValue.Expression(text));
    }
}
