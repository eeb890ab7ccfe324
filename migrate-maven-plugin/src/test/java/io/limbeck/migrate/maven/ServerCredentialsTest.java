package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

class ServerCredentialsTest {
    private static final String MASTER = "the master of this machine";

    private final Settings settings = new Settings();
    private SettingsDecrypter decrypter;

    @TempDir
    Path folder;

    @BeforeEach
    void machineHasAMasterPassword() throws Exception {
        PlexusCipher cipher = new DefaultPlexusCipher();
        Path security = folder.resolve("settings-security.xml");
        Files.writeString(
                security,
                "<settingsSecurity><master>" + cipher.encryptAndDecorate(MASTER, "settings.security")
                        + "</master></settingsSecurity>");
        decrypter = new DefaultSettingsDecrypter(new DefaultSecDispatcher(cipher, Map.of(), security.toString()));
        addServer("prod", "planner", cipher.encryptAndDecorate("s3cret!", MASTER));
        addServer("broken", "planner", "{notencrypted=}");
    }

    @Test
    void encryptedPasswordIsDecryptedAndUsed() {
        MigrateConfig config = config("prod", Map.of());

        assertThat(config.username()).contains("planner");
        assertThat(config.password()).contains("s3cret!");
        assertThat(config.toString()).contains("settings.xml").doesNotContain("s3cret!");
    }

    @Test
    void explicitSettingsOverrideTheServer() {
        MigrateConfig config = config("prod", Map.of("MIGRATE_USERNAME", "planner", "MIGRATE_PASSWORD", "other"));

        assertThat(config.password()).contains("other");
    }

    @Test
    void serverPasswordIsNotUsedForAnotherUser() {
        MigrateConfig config = config("prod", Map.of("MIGRATE_USERNAME", "reader"));

        assertThat(config.username()).contains("reader");
        assertThat(config.password()).isEmpty();
    }

    @Test
    void unknownServerIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> config("prd", Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'prd'")
                .hasMessageContaining("prod");
    }

    @Test
    void passwordThatCannotBeDecryptedIsRefused() {
        assertThatThrownBy(() -> config("broken", Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'broken'")
                .hasMessageContaining("mvn --encrypt-password");
    }

    private MigrateConfig config(String server, Map<String, String> environment) {
        MigrateConfigBuilder builder =
                MigrateConfig.builder().workingDirectory(folder).environmentVariables(environment);
        ServerCredentials.of(server, settings, decrypter).fillIn(builder.build(), builder);
        return builder.build();
    }

    private void addServer(String id, String username, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(username);
        server.setPassword(password);
        settings.addServer(server);
    }
}
