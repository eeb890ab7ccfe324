package io.limbeck.migrate.error;

/** The outcome of a command; the same number on the command line, in {@code --json} and in the Maven failure message. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** A migration failed, or an unexpected error occurred. */
    FAILED(1),
    /** Invalid usage or configuration. */
    USAGE(2),
    /** {@code check}, {@code current --check-heads}, {@code verify}: the actual state differs from the expected one. */
    DIFFERENT(3),
    /** The revision graph: unknown or ambiguous symbol, several heads, broken scripts. */
    GRAPH(4),
    /** The lock could not be acquired in time. */
    LOCK_TIMEOUT(5),
    /** The database cannot be reached, or rejects the credentials. */
    UNREACHABLE(6),
    /** A checksum or the recorded history does not match. */
    HISTORY_MISMATCH(7),
    /** Blocked as unsafe. */
    UNSAFE(8),
    /** The program of the entrypoint cannot be executed. */
    NOT_EXECUTABLE(126),
    /** The program of the entrypoint cannot be found. */
    NOT_FOUND(127),
    /** Terminated by SIGHUP. */
    HUNG_UP(129),
    /** Terminated by SIGINT. */
    INTERRUPTED(130),
    /** Terminated by SIGTERM. */
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
