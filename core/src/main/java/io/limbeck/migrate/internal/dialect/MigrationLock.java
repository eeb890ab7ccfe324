package io.limbeck.migrate.internal.dialect;

/** Held while a database is migrated; freed by {@link #close} and by the death of the process. */
public interface MigrationLock extends AutoCloseable {
    @Override
    void close();
}
