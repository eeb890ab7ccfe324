package io.limbeck.migrate.error;

/** Between migrate and the database stands a connection pooler that lends sessions out for single transactions. */
public final class PoolerException extends MigrateException {
    private static final long serialVersionUID = 1L;

    public PoolerException(String database) {
        super(
                ExitCode.USAGE,
                "A connection pooler in transaction mode, such as PgBouncer, stands before " + database + ".",
                "It gives each transaction another session, and the lock that keeps other migrations out belongs to a session.",
                "Let the url lead to the database itself, or to a pool in session mode (pool_mode = session); the application may"
                        + " keep its own.",
                null);
    }
}
