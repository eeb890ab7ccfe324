package io.limbeck.migrate.maven;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds a password, and maybe the line break that editors and secret stores leave behind it. */
record PasswordFile(Path file) {
    void addTo(MigrateConfigBuilder builder) {
        builder.override(ConfigKey.PASSWORD.key(), read(), "-DpasswordFile");
    }

    private String read() {
        try {
            return Files.readString(file).replaceFirst("\\r?\\n\\z", "");
        } catch (IOException e) {
            throw new UsageException(
                    "The password file " + file + " cannot be read.",
                    "Name a readable file in UTF-8 that holds nothing but the password.");
        }
    }
}
