package io.limbeck.migrate.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.ServerWithoutLockException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers are recognised by what they call themselves; the answers are those of their documentation. */
final class LookalikeTest {
    private static final List<Lookalike> KNOWN =
            List.of(new Lookalike("cockroachdb", "CockroachDB", "Why."), new Lookalike("-yb-", "YugabyteDB", "Why."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CockroachDB | CockroachDB CCL v25.1.0 (x86_64-pc-linux-gnu, built 2025/02/10, go1.22.8)
                    YugabyteDB  | PostgreSQL 15.2-YB-2.25.0.0-b0 on x86_64-pc-linux-gnu, compiled by clang
                    """)
    void serverOfAnotherKindIsRefusedByName(String name, String version) {
        assertThatExceptionOfType(ServerWithoutLockException.class)
                .isThrownBy(() -> Lookalike.refuse(KNOWN, version))
                .satisfies(refused -> {
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(refused.getMessage()).contains(name, "Why.", "upgrade --sql");
                });
    }

    @Test
    void productItselfPasses() {
        Lookalike.refuse(KNOWN, "PostgreSQL 17.2 (Debian 17.2-1.pgdg120+1) on x86_64-pc-linux-gnu");
    }
}
