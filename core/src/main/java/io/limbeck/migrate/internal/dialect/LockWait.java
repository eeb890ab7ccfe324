package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** How long to wait for a lock, and who wants to know for whom. For one attempt. */
public final class LockWait {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(24);

    private final Duration timeout;
    private final Consumer<Optional<String>> told;
    private Optional<String> holder = Optional.empty();
    private boolean waiting;

    /** @param told called once, before the wait begins; with the holder of the lock, if that is known */
    public LockWait(Duration timeout, Consumer<Optional<String>> told) {
        this.timeout = requireNonNull(timeout, "timeout");
        this.told = requireNonNull(told, "told");
    }

    public Duration timeout() {
        return timeout;
    }

    /** How long each statement may wait for locks. */
    public Duration ofStatements() {
        return ofStatements(timeout);
    }

    /**
     * How long each statement may wait for locks: zero would be no limit to some servers, others count in whole seconds, and in 31 bits.
     *
     * @param configured {@code lock.timeout}
     */
    public static Duration ofStatements(Duration configured) {
        return configured.compareTo(SHORTEST) < 0 ? SHORTEST : configured.compareTo(LONGEST) > 0 ? LONGEST : configured;
    }

    /** Who held it when the wait began. */
    public Optional<String> holder() {
        return holder;
    }

    /** Somebody has it. */
    public void occupiedBy(Optional<String> somebody) {
        if (!waiting) {
            waiting = true;
            holder = somebody;
            if (!timeout.isZero()) {
                told.accept(somebody);
            }
        }
    }
}
