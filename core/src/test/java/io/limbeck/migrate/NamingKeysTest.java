package io.limbeck.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.ConfigException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingKeysTest {
    private static MigrateConfigBuilder with(String key, String template) {
        return MigrateConfig.builder().environmentVariables(Map.of()).override(key, template, "test");
    }

    @Test
    void noneByDefault() {
        assertThat(MigrateConfig.builder()
                        .environmentVariables(Map.of())
                        .build()
                        .naming())
                .isEmpty();
    }

    @Test
    void templatesAreKeptByKind() {
        assertThat(with("naming.fk", "fk_{{table}}_{{columns}}").build().naming())
                .containsExactly(Map.entry("fk", "fk_{{table}}_{{columns}}"));
    }

    @Test
    void unknownPartIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> with("naming.uq", "uq_{{tabel}}").build())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("{{tabel}}, which is not a placeholder")
                .hasMessageContaining("{{columns}}");
    }

    @Test
    void templatesThatNameSeveralAlikeAreRefused() {
        assertThatThrownBy(() -> with("naming.ck", "ck_{{table}}").build()).hasMessageContaining("Add {{hash}}");
        assertThatThrownBy(() -> with("naming.pk", "pk").build()).hasMessageContaining("Add {{table}}");
    }
}
