package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** How long to wait for a lock, and who wants to know for whom. For one attempt. */
public final class LockWait {
    private final Duration timeout;
    private final Consumer<Optional<String>> told;
    private Optional<String> holder = Optional.empty();
    private boolean waiting;

    /** @param told called once, before the wait begins; with who holds the lock, where that is known */
    public LockWait(Duration timeout, Consumer<Optional<String>> told) {
        this.timeout = requireNonNull(timeout, "timeout");
        this.told = requireNonNull(told, "told");
    }

    public Duration timeout() {
        return timeout;
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
