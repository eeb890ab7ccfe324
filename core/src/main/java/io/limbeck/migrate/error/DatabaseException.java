package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import org.jspecify.annotations.Nullable;

/** The database rejected a statement that is not part of a script, or cannot do, or be, what is asked. */
public final class DatabaseException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** What the database rejected or cannot do. */
    public enum Kind {
        /** It rejected a statement of migrate's own. */
        DATABASE(ExitCode.FAILED),
        /** An object cannot change, because others depend on it that cannot be recreated automatically. */
        DEPENDENTS(ExitCode.FAILED),
        /** Its JDBC driver is not on the class path, or fails to start. */
        DRIVER_MISSING(ExitCode.USAGE),
        /** The connection goes through a pooler that assigns a session per transaction. */
        POOLER(ExitCode.USAGE),
        /** A table was not rebuilt because the rebuild would lose something. */
        REBUILD_REFUSED(ExitCode.FAILED),
        /** It has no lock that keeps a second migration out. */
        SERVER_WITHOUT_LOCK(ExitCode.USAGE),
        /** The URL belongs to a product that is not supported. */
        UNKNOWN_DATABASE(ExitCode.USAGE),
        /** An operation refers to an object that does not exist. */
        UNKNOWN_OBJECT(ExitCode.FAILED);

        private final ExitCode exitCode;

        Kind(ExitCode exitCode) {
            this.exitCode = exitCode;
        }
    }

    /** A statement of migrate's own was rejected. */
    public DatabaseException(String what, String why, String remedy, @Nullable Throwable cause) {
        this(Kind.DATABASE, what, why, remedy, cause);
    }

    /** A statement of migrate's own was rejected, and the advice names commands. */
    public DatabaseException(String what, String why, Advice advice, @Nullable Throwable cause) {
        this(Kind.DATABASE, what, why, advice, cause);
    }

    public DatabaseException(Kind kind, String what, String why, String remedy, @Nullable Throwable cause) {
        this(kind, what, why, Advice.of(remedy), cause);
    }

    public DatabaseException(Kind kind, String what, String why, Advice advice, @Nullable Throwable cause) {
        super(nameOf(kind), kind.exitCode, what, why, advice, cause);
    }

    /** Whether it is of this kind. */
    public boolean is(Kind kind) {
        return kind().equals(nameOf(kind));
    }
}
