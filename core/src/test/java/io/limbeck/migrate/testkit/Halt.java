package io.limbeck.migrate.testkit;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Ends its process a while after one of the {@link Events}, without any of the things that a process does before its end: as {@code kill
 * -9} would.
 *
 * @param event which one; none where there are not so many
 * @param micros how long after it
 */
record Halt(int event, long micros) implements IntConsumer {
    /** Never. */
    static final Halt NONE = new Halt(Integer.MAX_VALUE, 0);

    private static final int KILLED = 137;

    @Override
    public void accept(int number) {
        if (number != event) {
            return;
        } else if (micros == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
        Thread thread = new Thread(this::haltLater);
        thread.setDaemon(true);
        thread.start();
    }

    private void haltLater() {
        try {
            TimeUnit.MICROSECONDS.sleep(micros);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
