package io.limbeck.migrate.error;

/** The server speaks the protocol of a known product but is another one, whose locks keep nobody out. */
public final class ServerWithoutLockException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param server what it is: {@code CockroachDB}
     * @param why its lock does not hold, a sentence
     */
    public ServerWithoutLockException(String server, String why) {
        super(
                ExitCode.USAGE,
                "Cannot migrate " + server + ": no lock there keeps a second migration out.",
                why,
                "Write the statements with upgrade --sql, review them, and run them once with the server's own client.",
                null);
    }
}
