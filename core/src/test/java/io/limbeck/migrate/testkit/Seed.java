package io.limbeck.migrate.testkit;

import java.util.Random;

/** Randomness that a failed run can be repeated with: {@code -Dseed=…}. */
public final class Seed {
    private Seed() {}

    public static Random random(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + " -Dseed=" + seed);
        return new Random(seed);
    }
}
