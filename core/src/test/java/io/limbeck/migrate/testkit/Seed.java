package io.limbeck.migrate.testkit;

import java.util.Random;

/**
 * Randomness that a failed run can be repeated with: {@code -Dseed=…}; {@code -Dshare=0.2} makes a fifth of the tries of each random
 * test.
 */
public final class Seed {
    private Seed() {}

    public static Random random(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + " -Dseed=" + seed);
        return new Random(seed);
    }

    /** How often to try what is tried so many times in a whole run; at least once. */
    public static int tries(int whole) {
        return (int) Math.ceil(whole * Double.parseDouble(System.getProperty("share", "1")));
    }
}
