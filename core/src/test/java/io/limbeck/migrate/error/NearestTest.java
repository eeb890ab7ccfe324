package io.limbeck.migrate.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KEYS = List.of("url", "username", "password", "lock.timeout", "connect.timeout");

    @Test
    void aTypingErrorFindsTheName() {
        assertThat(Nearest.to("usrename", KEYS)).contains("username");
        assertThat(Nearest.to("lock.timout", KEYS)).contains("lock.timeout");
        assertThat(Nearest.to("URL", KEYS)).contains("url");
        assertThat(Nearest.to("paswrod", KEYS)).contains("password");
    }

    @Test
    void implausibleNamesAreNotSuggested() {
        assertThat(Nearest.to("migrations", KEYS)).isEmpty();
        assertThat(Nearest.to("x", KEYS)).isEmpty();
        assertThat(Nearest.to("", KEYS)).isEmpty();
        assertThat(Nearest.to("url", List.of())).isEmpty();
    }

    @Test
    void ofTwoEquallyNearOnesTheFirstByAlphabetIsTaken() {
        assertThat(Nearest.to("aab", List.of("aac", "aaa"))).contains("aaa");
    }
}
