package io.limbeck.migrate.internal.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths in settings: relative to where the setting was written, absolute from then on. */
public final class LocalPath {
    private LocalPath() {}

    /** The path against {@code base}. */
    public static Path resolve(String path, Path base) throws BadValue {
        try {
            return base.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new BadValue(
                    "\"" + Secrets.maskUrl(path) + "\" is not a valid path on this system.", "Name a file or folder.");
        }
    }
}
