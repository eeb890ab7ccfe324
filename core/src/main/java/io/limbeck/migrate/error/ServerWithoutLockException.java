package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** No lock of the server keeps a second migration out: it only speaks a known product's protocol, or each node of a cluster has its own. */
public final class ServerWithoutLockException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param server what it is: {@code CockroachDB}
     * @param why its lock does not hold, a sentence
     */
    public ServerWithoutLockException(String server, String why) {
        this(server, why, null);
    }

    /** @param cause the server's answer to the statements of the lock */
    public ServerWithoutLockException(String server, String why, @Nullable Throwable cause) {
        super(
                ExitCode.USAGE,
                "Cannot migrate " + server + ": no lock there keeps a second migration out.",
                why,
                "Write the statements with upgrade --sql, review them, and run them once with the server's own client. Applications"
                        + " then start with entrypoint --no-upgrade.",
                cause);
    }
}
