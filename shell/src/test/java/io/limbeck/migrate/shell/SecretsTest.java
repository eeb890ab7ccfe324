package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void secretIsMaskedWhereverItStands() {
        assertThat(Secrets.of(List.of("hunter2")).mask("hunter2: cannot log in with xhunter2x"))
                .isEqualTo("***: cannot log in with x***x");
    }

    @Test
    void secretIsMaskedInTheSpellingOfAUrl() {
        Secrets secrets = Secrets.of(List.of("p@ss word"));

        assertThat(secrets.mask("//u:p%40ss+word@h //u:p%40ss%20word@h p@ss word"))
                .isEqualTo("//u:***@h //u:***@h ***");
    }

    @Test
    void shortSecretIsMaskedOnlyInAUrlOrASetting() {
        assertThat(Secrets.of(List.of("a")).mask("a revision a: data of a at //u:a@h?password=a&x=ab, password=a"))
                .isEqualTo("a revision a: data of a at //u:***@h?password=***&x=ab, password=***");
    }

    @Test
    void secretInsideALongerOneDoesNotUncoverIt() {
        assertThat(Secrets.of(List.of("word", "password")).mask("password")).isEqualTo("***");
    }

    @Test
    void noSecretMasksNothing() {
        assertThat(Secrets.of(List.of("", " ")).mask("a b")).isEqualTo("a b");
    }

    @Test
    void toStringShowsNone() {
        assertThat(Secrets.of(List.of("hunter2"))).asString().doesNotContain("hunter2");
    }
}
