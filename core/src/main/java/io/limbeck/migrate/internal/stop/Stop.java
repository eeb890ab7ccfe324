package io.limbeck.migrate.internal.stop;

import io.limbeck.migrate.error.ExitCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;

/** Where the thread that migrates and the one that wants it to end meet. */
public final class Stop {
    /** A cancellation that arrives just before its statement begins is lost, so it is repeated. */
    private static final long AGAIN_MILLIS = 100;

    /** How long a statement may take to end that was cancelled; then the connection is. */
    private static final long GRACE_NANOS = 3_500_000_000L;

    /** Why a run ends whose lock is gone. */
    public static final String LOCK_LOST = "the loss of its lock: the server ended the session that held it";

    /** Those of scripts are never reported as ended. */
    private final Set<Statement> running = Collections.newSetFromMap(new WeakHashMap<>());

    private Optional<StoppedException> requested = Optional.empty();
    private BooleanSupplier held = () -> true;
    private Optional<Connection> connection = Optional.empty();
    private boolean cancelling;
    private boolean aborted;
    private int working;

    /** As {@code Cancellation.request}. */
    public synchronized boolean request(String reason, ExitCode exitCode) {
        if (requested.isEmpty()) {
            requested = Optional.of(new StoppedException(reason, exitCode));
            notifyAll();
        }
        boolean worked = working > 0;
        long patience = System.nanoTime() + GRACE_NANOS;
        while (working > 0) {
            if (System.nanoTime() > patience && !aborted) {
                aborted = true;
                apart(this::abort);
            } else if (!cancelling && !aborted) {
                cancelling = true;
                apart(this::cancel);
            }
            try {
                wait(AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return worked;
            }
        }
        return worked;
    }

    /** On a thread of its own, as either may wait for a server that is silent. */
    private static void apart(Runnable work) {
        Thread thread = new Thread(work, "migrate-stop");
        thread.setDaemon(true);
        thread.start();
    }

    private void cancel() {
        List<Statement> statements;
        synchronized (this) {
            statements = new ArrayList<>(running);
        }
        for (Statement statement : statements) {
            try {
                statement.cancel();
            } catch (SQLException closed) {
                synchronized (this) {
                    running.remove(statement);
                }
            }
        }
        synchronized (this) {
            cancelling = false;
            notifyAll();
        }
    }

    /** Ends the connection from this side: whoever waits for its server is refused at once. */
    private void abort() {
        try {
            Connection ended;
            synchronized (this) {
                ended = connection.orElse(null);
            }
            if (ended != null) {
                ended.abort(Runnable::run);
            }
        } catch (SQLException alreadyGone) {
            return;
        }
    }

    /** Names the connection on which the work is done, so that it can be aborted. */
    public synchronized void worksOn(Connection live) {
        connection = Optional.of(live);
    }

    /** From here on a request to stop has to wait. */
    public synchronized void begin() {
        check();
        working++;
    }

    public synchronized void end() {
        working--;
        notifyAll();
    }

    /** Comes before each statement. */
    public synchronized void check() {
        if (requested.isPresent()) {
            throw requested.get();
        }
    }

    /** Waits between two attempts, until the time is up, a stop is requested, or the thread is interrupted. */
    public synchronized void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toMillis();
                left > 0 && requested.isEmpty();
                left = (end - System.nanoTime()) / 1_000_000) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** From here on each commit asks {@code held} whether the run still has its lock. */
    public synchronized void guardedBy(BooleanSupplier held) {
        this.held = held;
    }

    /** Comes before each commit: what is committed without the lock is written next to another run. */
    public void checkLock() {
        check();
        BooleanSupplier asked;
        synchronized (this) {
            asked = held;
        }
        if (!asked.getAsBoolean()) {
            synchronized (this) {
                if (requested.isEmpty()) {
                    requested = Optional.of(new StoppedException(LOCK_LOST, ExitCode.LOCK_TIMEOUT));
                }
                throw requested.get();
            }
        }
    }

    public synchronized Optional<StoppedException> requested() {
        return requested;
    }

    public synchronized void watch(Statement statement) {
        check();
        running.add(statement);
    }

    /** Waits for a cancellation that is on its way, so that it does not meet the next statement. */
    public synchronized void ended(Statement statement) {
        running.remove(statement);
        while (cancelling && !aborted) {
            try {
                wait(AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
