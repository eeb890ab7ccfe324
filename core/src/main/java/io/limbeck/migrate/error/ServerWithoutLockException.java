package io.limbeck.migrate.error;

import org.jspecify.annotations.Nullable;

/** The server has no lock that keeps a second migration out: it merely speaks a known product's protocol, or locks only per cluster node. */
public final class ServerWithoutLockException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param server its name: {@code CockroachDB}
     * @param why why its lock is not sufficient, one sentence
     */
    public ServerWithoutLockException(String server, String why) {
        this(server, why, null);
    }

    /** @param cause the server's answer to the statements of the lock */
    public ServerWithoutLockException(String server, String why, @Nullable Throwable cause) {
        super(
                ExitCode.USAGE,
                "Cannot migrate " + server + ": it has no lock that keeps a second migration out.",
                why,
                "Generate the statements with upgrade --sql, review them, and run them once with the server's own client. Start"
                        + " applications with entrypoint --no-upgrade.",
                cause);
    }
}
