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

/** The decrypted user name and password of a {@code <server>} in {@code settings.xml}. */
record ServerCredentials(Optional<String> username, Optional<String> password) {
    /** Shows neither of them. */
    @Override
    public String toString() {
        return "ServerCredentials";
    }

    /** @throws UsageException if there is no such server, or its password cannot be decrypted */
    static ServerCredentials of(String id, Settings settings, SettingsDecrypter decrypter) {
        Server server = settings.getServer(id);
        if (server == null) {
            List<String> known =
                    settings.getServers().stream().map(Server::getId).toList();
            throw new UsageException(
                    "There is no server '" + id + "' in settings.xml.",
                    known.isEmpty()
                            ? "Add it under <servers>, with <username> and <password>."
                            : "Servers there: " + String.join(", ", known) + ".");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : result.getProblems()) {
            throw new UsageException(
                    "The password of server '" + id + "' in settings.xml cannot be decrypted: " + problem.getMessage(),
                    "Encrypt it again with mvn --encrypt-password, using this machine's settings-security.xml.");
        }
        Server decrypted = result.getServer();
        return new ServerCredentials(
                Optional.ofNullable(decrypted.getUsername()), Optional.ofNullable(decrypted.getPassword()));
    }

    /** Fills in what {@code given} leaves open; the password only if it belongs to the connecting user. */
    void fillIn(MigrateConfig given, MigrateConfigBuilder builder) {
        boolean sameUser = given.username().isEmpty() || given.username().equals(username);
        if (given.username().isEmpty()) {
            username.ifPresent(value -> builder.override(ConfigKey.USERNAME.key(), value, "settings.xml"));
        }
        if (given.password().isEmpty() && sameUser) {
            password.ifPresent(value -> builder.override(ConfigKey.PASSWORD.key(), value, "settings.xml"));
        }
    }
}
