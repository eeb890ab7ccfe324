package io.limbeck.migrate.error;

/** How a command ended; the same number on the command line, in {@code --json} and in the Maven failure message. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** A migration failed, or an error that nobody foresaw. */
    FAILED(1),
    /** Wrong usage or configuration. */
    USAGE(2),
    /** {@code check}, {@code current --check-heads}, {@code verify}: things are not as claimed. */
    DIFFERENT(3),
    /** The revision graph: unknown or ambiguous symbol, several heads, broken scripts. */
    GRAPH(4),
    /** The lock was not got in time. */
    LOCK_TIMEOUT(5),
    /** The database cannot be reached, or refuses the credentials. */
    UNREACHABLE(6),
    /** A checksum or the recorded history does not match. */
    HISTORY_MISMATCH(7),
    /** Blocked as unsafe. */
    UNSAFE(8),
    /** The program of the entrypoint cannot be executed. */
    NOT_EXECUTABLE(126),
    /** The program of the entrypoint cannot be found. */
    NOT_FOUND(127),
    /** Ended by SIGHUP. */
    HUNG_UP(129),
    /** Ended by SIGINT. */
    INTERRUPTED(130),
    /** Ended by SIGTERM. */
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process exit status, 0 to 255. */
    public int number() {
        return number;
    }
}
