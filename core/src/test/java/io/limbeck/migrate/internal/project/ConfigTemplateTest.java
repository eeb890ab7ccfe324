package io.limbeck.migrate.internal.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTemplateTest {
    @TempDir
    Path folder;

    @Test
    void writtenFileSetsOnlyTheUrlAndToItsDefault() throws IOException {
        MigrateConfig config = load(ConfigTemplate.text());
        for (ConfigKey key : ConfigKey.values()) {
            assertThat(config.isSet(key)).as(key.key()).isEqualTo(key == ConfigKey.URL);
        }
        assertThat(config.get(ConfigKey.URL)).isEqualTo(ConfigKey.URL.defaultValue());
    }

    @Test
    void everyLineMayBeUncommented() throws IOException {
        String all = ConfigTemplate.text().replaceAll("(?m)^#(?! )", "");
        MigrateConfig config = load(all);
        for (ConfigKey key : ConfigKey.values()) {
            if (key.isFamily()) {
                assertThat(config.family(key)).as(key.key()).isNotEmpty();
            } else {
                assertThat(config.isSet(key)).as(key.key()).isTrue();
            }
            key.defaultValue()
                    .ifPresent(
                            value -> assertThat(config.get(key)).as(key.key()).contains(value));
        }
    }

    @Test
    void linesFitIntoAnEditor() {
        assertThat(ConfigTemplate.text().lines()).allMatch(line -> line.length() <= 120);
    }

    private MigrateConfig load(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("migrate.properties"), text);
        return MigrateConfig.builder()
                .configFile(file)
                .environmentVariables(Map.of("DB_PASSWORD", "x"))
                .build();
    }
}
