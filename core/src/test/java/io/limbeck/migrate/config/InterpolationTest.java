package io.limbeck.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.internal.setting.BadValue;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
    private final Interpolation interpolation =
            new Interpolation(Map.of("A", "1", "B_2", "two", "EMPTY", "", "TRICKY", "${A}$\\"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
            plain,                plain
            ${A},                 1
            x${A}y${B_2}z,        x1ytwoz
            ${A}${A},             11
            ${NONE:d},            d
            ${NONE:},             ``
            ${A:d},               1
            ${EMPTY:d},           ``
            ${NONE:a:b},          a:b
            ${NONE:${A}},         1
            ${NONE:x${NO:y}z},    xyz
            $${A},                ${A}
            $${A}${A},            ${A}1
            a$${,                 a${
            $A,                   $A
            {{year}}_{{id}},      {{year}}_{{id}}
            ${TRICKY},            ${A}$\\
            cost$,                cost$
            """)
    void variablesAreReplaced(String value, String expanded) throws BadValue {
        assertThat(interpolation.expand(value)).isEqualTo(expanded);
    }

    @ParameterizedTest
    @CsvSource({
        "${NONE}, variable NONE is not set, ${NONE:default}",
        "geheim${NONE}, NONE, Set NONE",
        "${A, is not closed, $${",
        "geheim${A${B}, is not closed, $${",
        "${}, does not contain the name, ${NAME}",
        "${:x}, does not contain the name, ${NAME}",
        "${a b}, does not contain the name, ${NAME}",
        "${1A}, does not contain the name, ${NAME}",
        "${NONE:${OTHER}}, OTHER is not set, ${OTHER:default}"
    })
    void whatCannotBeReplacedIsNamedWithoutTheValue(String value, String what, String remedy) {
        assertThatThrownBy(() -> interpolation.expand(value)).isInstanceOfSatisfying(BadValue.class, bad -> {
            assertThat(bad.what()).contains(what).doesNotContain("geheim");
            assertThat(bad.remedy()).contains(remedy);
        });
    }
}
