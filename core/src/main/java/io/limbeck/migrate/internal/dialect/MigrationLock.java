package io.limbeck.migrate.internal.dialect;

/** Held while a database is migrated; freed by {@link #close} and by the death of the process. Thread-safe. */
public interface MigrationLock extends AutoCloseable {
    /**
     * Whether it is still held: a lock of a session is lost with the session, which an administrator or a firewall may end. Asks the
     * server where there is one, which also keeps the session from being idle.
     */
    default boolean isHeld() {
        return true;
    }

    @Override
    void close();
}
