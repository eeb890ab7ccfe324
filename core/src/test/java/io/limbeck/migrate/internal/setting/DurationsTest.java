package io.limbeck.migrate.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "60, 60000",
        "60s, 60000",
        "500ms, 500",
        "2m, 120000",
        "1h, 3600000",
        "1d, 86400000",
        "2 m, 120000",
        "PT1M30S, 90000",
        "pt0.5s, 500",
        "0ms, 0"
    })
    void writtenInAnyUsualWay(String text, long millis) throws BadValue {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "-1",
                "-5s",
                "PT-1S",
                "1.5s",
                "5 parsecs",
                "5S5",
                "soon",
                "none",
                "٣s",
                "99999999999999999999s",
                "9999999999999999d"
            })
    void anythingElseIsRefusedWithTheUnits(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).isInstanceOfSatisfying(BadValue.class, bad -> {
            assertThat(bad.what()).contains("\"" + text + "\"");
            assertThat(bad.remedy()).contains("ms, s, m, h or d");
        });
    }
}
