package io.limbeck.migrate.config;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.setting.Secrets;
import java.nio.file.Path;

/**
 * One setting as text.
 *
 * @param name the key in full: {@code version.table}, {@code compare.comments}
 * @param value as given, interpolated, without blanks around it, which only a secret keeps
 * @param base what relative paths in the value are relative to
 */
record Setting(String name, String value, Origin origin, Path base) {
    Setting {
        requireNonNull(name, "name");
        value = Secrets.isSecret(name) ? value : value.strip();
        requireNonNull(origin, "origin");
        requireNonNull(base, "base");
    }

    /** The value as it may be shown. */
    String shown() {
        return Secrets.mask(name, value);
    }

    /** {@code name=value (origin)}, a secret masked. */
    @Override
    public String toString() {
        return name + "=" + shown() + " (" + origin + ")";
    }
}
