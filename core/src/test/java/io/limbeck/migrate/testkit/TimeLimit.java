package io.limbeck.migrate.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes that tests start end in time, so that nobody waits for one for ever. */
public final class TimeLimit {
    private static final int MINUTES = 4; // less than that of a test, which then fails by what the process did not say

    private TimeLimit() {}

    /** The same process, which is killed when its time is over. */
    public static Process on(Process process) {
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return process;
    }
}
