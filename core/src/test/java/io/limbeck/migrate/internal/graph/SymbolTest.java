package io.limbeck.migrate.internal.graph;

import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {
    @ParameterizedTest
    @CsvSource({
        "ae10,,ae10,0",
        "head,,head,0",
        "+1,,,1",
        "-12,,,-12",
        "head-1,,head,-1",
        "base+2,,base,2",
        "web@head,web,head,0",
        "web@+1,web,,1",
        "web@-1,web,,-1",
        "web@head-3,web,head,-3",
        "web-api,,web-api,0",
        "web-api@head,web-api,head,0",
        "v1.2+3,,v1.2,3",
        "' head ',,head,0"
    })
    void symbolsAreTakenApart(String text, String branch, String name, int steps) {
        Symbol symbol = Symbol.parse(text);
        assertThat(symbol.branch()).isEqualTo(Optional.ofNullable(branch));
        assertThat(symbol.name()).isEqualTo(Optional.ofNullable(name));
        assertThat(symbol.steps()).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", "@head", "web@", "a@b@c", "a:b", "+0", "web@-0", "head+99999999999"})
    void invalidSymbolIsRefusedWithTheValidForms(String text) {
        assertThatThrownBy(() -> Symbol.parse(text))
                .is(ofKind("unusable-symbol"))
                .hasMessageContaining("A symbol is an id");
    }

    @Test
    void aSymbolCanBePutOnABranch() {
        assertThat(Symbol.parse("-1").on("web")).isEqualTo("web@-1");
        assertThat(Symbol.parse("web@head+2").on("jobs")).isEqualTo("jobs@head+2");
    }
}
