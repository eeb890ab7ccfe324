package io.limbeck.migrate.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantTest {
    @Test
    void whatIsReadIsWhatTheJdkReads() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = "%04d-%02d-%02dT%02d:%02d:%02dZ"
                    .formatted(
                            random.nextInt(10_000),
                            random.nextInt(14),
                            random.nextInt(33),
                            random.nextInt(26),
                            random.nextInt(62),
                            random.nextInt(62));
            assertThat(PlainInstant.of(text)).as(text).isEqualTo(jdk(text));
        }
    }

    @Test
    void theLastDaysOfMonthsExistOrNot() {
        Stream.of("1900-02-29", "2000-02-29", "2023-02-29", "2024-02-29", "2024-04-31", "2024-12-31")
                .map(day -> day + "T23:59:59Z")
                .forEach(text -> assertThat(PlainInstant.of(text)).as(text).isEqualTo(jdk(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T14:31:05",
                "2026-11-22T14:31:05z",
                "2026-11-22T14:31:05+01",
                "2026-11-22 14:31:05Z",
                "٢٠٢٦-11-22T14:31:05Z",
                "2026-11-22T24:00:00Z"
            })
    void otherSpellingsAreLeftToTheJdk(String text) {
        assertThat(PlainInstant.of(text)).isEmpty();
    }

    private static Optional<Instant> jdk(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
