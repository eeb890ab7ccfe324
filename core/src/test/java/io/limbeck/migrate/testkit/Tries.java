package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Random tries of a test. Seeds that once failed, in {@code seeds.txt}, come first. Then the short suite tries for {@code -Dseconds=…} on
 * each database, and {@code -Pthorough} a whole number of times. {@code -Dseed=…} makes one try alone.
 */
public final class Tries {
    private static final Duration SHORT = Duration.ofSeconds(Long.getLong("seconds", 2));
    private static final int SHORTS_OF_A_LIST = 2;

    private final String test;
    private int made;

    private Tries(String test) {
        this.test = test;
    }

    /** One try; all its randomness comes from {@code random}. */
    @FunctionalInterface
    interface Try {
        void with(Random random) throws Exception;
    }

    /** Whether this is the long suite. */
    public static boolean thorough() {
        return Boolean.getBoolean("migrate.test.thorough");
    }

    /**
     * Tries until enough was tried.
     *
     * @param whole how many tries the long suite makes
     * @return how many were made
     */
    static int of(ProductTest test, int whole, Try body) {
        return of(test.getClass().getSimpleName() + " " + test.product(), whole, body);
    }

    /** The same for a test that runs on one database only. */
    static int of(String test, int whole, Try body) {
        Tries tries = new Tries(test);
        Long only = Long.getLong("seed");
        if (only != null) {
            tries.make(only, body);
            return 1;
        }
        seeds(test).forEach(seed -> tries.make(seed, body));
        Random seeds = new Random();
        tries.make(seeds.nextLong(), body); // may start a server
        long end = System.nanoTime() + SHORT.toNanos();
        for (int i = 1; i < whole && (thorough() || System.nanoTime() < end); i++) {
            tries.make(seeds.nextLong(), body);
        }
        System.out.println(test + ": " + tries.made + " tries");
        return tries.made;
    }

    /**
     * Of a long list of cases as many as the short suite has time for on each database, twice as long as for random tries, in random
     * order; {@code -Pthorough} takes them all, in their own.
     */
    static <T> Stream<T> some(List<T> cases) {
        if (thorough()) {
            return cases.stream();
        }
        List<T> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled);
        Clock clock = new Clock(SHORT.multipliedBy(SHORTS_OF_A_LIST));
        return shuffled.stream().takeWhile(next -> clock.allowsOneMore());
    }

    /** Starts when the first case has ended, which may have started a server. */
    private static final class Clock {
        private final long limit;
        private int allowed;
        private long start;

        Clock(Duration limit) {
            this.limit = limit.toNanos();
        }

        boolean allowsOneMore() {
            if (allowed == 1) {
                start = System.nanoTime();
            }
            return allowed++ == 0 || System.nanoTime() - start < limit;
        }
    }

    private void make(long seed, Try body) {
        made++;
        try {
            body.with(new Random(seed));
        } catch (TestAbortedException skipped) { // the machine lacks something, whatever the seed
            throw skipped;
        } catch (Exception | AssertionError failure) {
            String[] name = test.split(" ");
            String again = "-Dtest=" + name[0] + " -Ddatabases=" + name[1] + " -Dseed=" + seed;
            throw new AssertionFailedError("again with " + again + "\n" + failure.getMessage(), failure);
        }
    }

    /** The seeds of lines such as {@code SchemaDiffContract postgresql 42}. */
    private static List<Long> seeds(String test) {
        try (InputStream file = Objects.requireNonNull(Tries.class.getResourceAsStream("seeds.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(test + " "))
                    .map(line ->
                            Long.parseLong(line.substring(test.length() + 1).strip()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
