package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.ConfigException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalSettingsTest {
    private final Properties typed = new Properties();
    private final Properties ofProject = new Properties();
    private final Map<String, String> ofPlugin = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void commandLineOverridesPluginConfigurationWhichOverridesPomProperties() {
        ofProject.setProperty("migrate.version.table", "of_pom");
        ofProject.setProperty("migrate.history.table", "of_pom_h");
        ofProject.setProperty("migrate.slug.length", "30");
        ofPlugin.put("version.table", "of_plugin");
        ofPlugin.put("history.table", "of_plugin_h");
        typed.setProperty("migrate.version.table", "typed");

        MigrateConfig config = config();

        assertThat(config.versionTable()).hasToString("typed");
        assertThat(config.historyTable()).hasToString("of_plugin_h");
        assertThat(config.slugLength()).isEqualTo(30);
        assertThat(config.origin(ConfigKey.VERSION_TABLE)).get().hasToString("-Dmigrate.version.table");
    }

    @Test
    void membersOfFamiliesAreSettings() {
        typed.setProperty("migrate.compare.comments", "off");

        assertThat(config().compare()).containsEntry("comments", false);
    }

    @Test
    void misspeltKeyIsRefusedWithASuggestion() {
        typed.setProperty("migrate.ulr", "jdbc:sqlite:a.db");

        assertThatThrownBy(this::config)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("-Dmigrate.ulr")
                .hasMessageContaining("Did you mean url?");
    }

    @Test
    void projectMayHaveItsOwnPropertyMigrateVersion() {
        ofProject.setProperty("migrate.version", "0.1.0");
        typed.setProperty("migrate.version", "0.2.0");
        typed.setProperty("migrate.skip", "false");

        assertThat(config().isSet(ConfigKey.URL)).isFalse();
    }

    @Test
    void emptyElementIsAnEmptySetting() {
        ofPlugin.put("username", null);

        assertThat(config().username()).isEmpty();
    }

    private MigrateConfig config() {
        MigrateConfigBuilder builder =
                MigrateConfig.builder().workingDirectory(folder).environmentVariables(Map.of());
        new GoalSettings(ofPlugin, new Arguments(typed, ofProject)).addTo(builder);
        return builder.build();
    }
}
