package io.limbeck.migrate.error;

/** The connection goes through a connection pooler that assigns a session per transaction. */
public final class PoolerException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public PoolerException(String database) {
        super(
                ExitCode.USAGE,
                "Cannot migrate " + database + " through a connection pooler in transaction mode, such as PgBouncer.",
                "It may use a different session for each transaction, and the lock that keeps other migrations out belongs to a session.",
                "Point the url to the database itself, or to a pool in session mode (pool_mode = session); the application may"
                        + " keep using its pool.",
                null);
    }
}
