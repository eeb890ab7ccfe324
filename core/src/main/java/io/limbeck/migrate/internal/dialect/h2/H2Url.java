package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.schema.NameCase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a {@code jdbc:h2:} URL leads to. */
final class H2Url {
    static final String PREFIX = "jdbc:h2:";

    private H2Url() {}

    /** The path without H2's own endings; empty unless it is a file of this machine. */
    static Optional<Path> file(String url) {
        String place = place(url);
        if (place.startsWith("mem:") || isRemote(url) || place.startsWith("zip:") || place.startsWith("nio")) {
            return Optional.empty();
        }
        String path = place.startsWith("file:") ? place.substring("file:".length()) : place;
        String home = path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
        return Optional.of(Path.of(home).toAbsolutePath().normalize());
    }

    /** As the settings of the URL say. */
    static NameCase unquotedNames(String url) {
        String settings = url.toUpperCase(Locale.ROOT) + ";";
        if (settings.contains(";DATABASE_TO_LOWER=TRUE;")) {
            return NameCase.LOWER;
        }
        return settings.contains(";DATABASE_TO_UPPER=FALSE;") ? NameCase.AS_WRITTEN : NameCase.UPPER;
    }

    static boolean isRemote(String url) {
        String place = place(url);
        return place.startsWith("tcp:") || place.startsWith("ssl:");
    }

    /** Without the settings after the first semicolon. */
    static String place(String url) {
        int settings = url.indexOf(';');
        String place = url.substring(PREFIX.length(), settings < 0 ? url.length() : settings);
        int colon = place.indexOf(':');
        return colon <= 1 ? place : place.substring(0, colon).toLowerCase(Locale.ROOT) + place.substring(colon);
    }
}
