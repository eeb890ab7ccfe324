package io.limbeck.migrate.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * How much more work an input of eight times the size is. Linear work grows by eight and quadratic work by sixty-four; what is between
 * is left for noise, so that a busy machine fails no test.
 */
public final class Work {
    private static final int TIMES = 8;
    private static final int RUNS = 2;

    /** Below it, an input of eight times the size is no problem, whatever its growth. */
    private static final double LEAST_MILLIS = 40;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Work() {}

    /** By the processor time of this thread, which other processes do not add to; 1 where it is too little to be measured. */
    public static double timeGrowth(int size, IntFunction<Runnable> work) {
        double large = least(work.apply(size * TIMES), THREADS::getCurrentThreadCpuTime) / 1e6;
        return large < LEAST_MILLIS
                ? 1
                : large / (least(work.apply(size), THREADS::getCurrentThreadCpuTime) / 1e6) / TIMES;
    }

    /** By the bytes that this thread allocates, which are the same in each run. */
    public static double memoryGrowth(int size, IntFunction<Runnable> work) {
        long small = least(work.apply(size), THREADS::getCurrentThreadAllocatedBytes);
        long large = least(work.apply(size * TIMES), THREADS::getCurrentThreadAllocatedBytes);
        return (double) large / small / TIMES;
    }

    private static long least(Runnable work, Counter counter) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = counter.now();
            work.run();
            least = Math.min(least, counter.now() - before);
        }
        return least;
    }

    @FunctionalInterface
    private interface Counter {
        long now();
    }
}
