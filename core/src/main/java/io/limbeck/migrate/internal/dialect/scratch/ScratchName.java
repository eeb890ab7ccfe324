package io.limbeck.migrate.internal.dialect.scratch;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** The names of named scratch databases: they contain the time of creation, so that remains of a killed process can be recognised. */
public final class ScratchName {
    /** How all begin. */
    public static final String PREFIX = "migrate_scratch_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration STALE = Duration.ofHours(1);

    private ScratchName() {}

    /** {@code migrate_scratch_<seconds, to base 36>_<random>}. */
    public static String next() {
        return PREFIX + Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX) + "_"
                + Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX);
    }

    /** Whether this is a scratch that nobody can still be working in. */
    public static boolean isStale(String name, Instant now) {
        int end = name.lastIndexOf('_');
        if (!name.startsWith(PREFIX) || end <= PREFIX.length()) {
            return false;
        }
        try {
            long made = Long.parseLong(name.substring(PREFIX.length(), end), Character.MAX_RADIX);
            return now.getEpochSecond() - made > STALE.toSeconds();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
