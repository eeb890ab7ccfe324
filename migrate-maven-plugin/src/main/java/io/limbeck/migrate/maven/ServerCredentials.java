package io.limbeck.migrate.maven;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** User name and password that a {@code <server>} of {@code settings.xml} holds, decrypted. */
record ServerCredentials(Optional<String> username, Optional<String> password) {
    /** Shows none of them. */
    @Override
    public String toString() {
        return "ServerCredentials";
    }

    /** @throws UsageException when there is no such server, or its password cannot be decrypted */
    static ServerCredentials of(String id, Settings settings, SettingsDecrypter decrypter) {
        Server server = settings.getServer(id);
        if (server == null) {
            List<String> known =
                    settings.getServers().stream().map(Server::getId).toList();
            throw new UsageException(
                    "settings.xml has no server '" + id + "'.",
                    known.isEmpty()
                            ? "Add it under <servers>, with <username> and <password>."
                            : "Servers there: " + String.join(", ", known) + ".");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : result.getProblems()) {
            throw new UsageException(
                    "The password of server '" + id + "' in settings.xml cannot be decrypted: " + problem.getMessage(),
                    "Encrypt it again with mvn --encrypt-password, with the settings-security.xml of this machine.");
        }
        Server decrypted = result.getServer();
        return new ServerCredentials(
                Optional.ofNullable(decrypted.getUsername()), Optional.ofNullable(decrypted.getPassword()));
    }

    /** Tells {@code builder} what {@code said} leaves open; a password only where it belongs to the user who connects. */
    void fillIn(MigrateConfig said, MigrateConfigBuilder builder) {
        boolean sameUser = said.username().isEmpty() || said.username().equals(username);
        if (said.username().isEmpty()) {
            username.ifPresent(value -> builder.override(ConfigKey.USERNAME.key(), value, "settings.xml"));
        }
        if (said.password().isEmpty() && sameUser) {
            password.ifPresent(value -> builder.override(ConfigKey.PASSWORD.key(), value, "settings.xml"));
        }
    }
}
