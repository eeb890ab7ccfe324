package io.limbeck.migrate.maven;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that contains a password, perhaps followed by the line break that editors and secret stores append. */
record PasswordFile(Path file) {
    void addTo(MigrateConfigBuilder builder) {
        builder.override(ConfigKey.PASSWORD.key(), read(), "-DpasswordFile");
    }

    private String read() {
        try {
            return Files.readString(file).replaceFirst("\\r?\\n\\z", "");
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot read the password file " + file + ".",
                    "Name a readable UTF-8 file that contains only the password.");
        }
    }
}
