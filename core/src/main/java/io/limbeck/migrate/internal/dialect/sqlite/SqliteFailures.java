package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.Failures;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SQLite's result codes mean; the low byte is the primary code. See https://www.sqlite.org/rescode.html. */
final class SqliteFailures implements Failures {
    /** A class of the driver. */
    private static final String NO_ENGINE = "NativeLibraryNotFoundException";

    private static final int ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NOTADB = 26;

    private static final Pattern TRANSACTION = Pattern.compile("(within|inside) (a )?transaction");

    /** {@code error in view v after rename: no such table: t}: what would no longer be there is not what the script named. */
    private static final Pattern USED_BY_OTHERS = Pattern.compile("error in (?:view|trigger|index) [^:]{1,200}: ");

    /** An error of the file system, in the form of an SQLite error. */
    static SQLException cannotOpen(String message, @Nullable IOException cause) {
        return new SQLException(message, "", CANTOPEN, cause);
    }

    /** The driver carries SQLite's engine with it, and has to unpack it before its first connection. */
    static boolean isWithoutEngine(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkageError
                    || cause.getClass().getSimpleName().equals(NO_ENGINE)) {
                return true;
            }
        }
        return false;
    }

    static SQLException withoutEngine(SQLException failure) {
        String folder = System.getProperty("org.sqlite.tmpdir", String.valueOf(System.getProperty("java.io.tmpdir")));
        return new SQLException(
                "SQLite's engine cannot be extracted to " + folder + " and loaded from there.", failure);
    }

    /** The file system lets this user look at most. */
    static SQLException withoutRight(String message, SQLException refusal) {
        SQLException told = new SQLException(message, "", READONLY);
        told.addSuppressed(refusal);
        return told;
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        if (isWithoutEngine(failure)) {
            return FailureKind.NO_ENGINE;
        }
        return switch (failure.getErrorCode() & 0xff) {
            case BUSY, LOCKED -> FailureKind.BUSY;
            case READONLY -> FailureKind.READ_ONLY;
            case FULL -> FailureKind.FULL;
            case CANTOPEN, NOTADB, CORRUPT -> FailureKind.REFUSED;
            case CONSTRAINT -> FailureKind.CONSTRAINT;
            case ERROR -> byWords(String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT));
            default -> FailureKind.OTHER;
        };
    }

    private static FailureKind byWords(String message) {
        if (message.contains("already exists") || message.contains("duplicate column name")) {
            return FailureKind.OBJECT_EXISTS;
        }
        if (TRANSACTION.matcher(message).find() && !message.contains("cannot start a transaction")) {
            return FailureKind.OUTSIDE_ONLY;
        }
        if (USED_BY_OTHERS.matcher(message).find()) {
            return FailureKind.STILL_USED;
        }
        boolean missing = message.contains("no such table")
                || message.contains("no such column")
                || message.contains("no such index")
                || message.contains("no such view")
                || message.contains("no such trigger")
                || message.contains("has no column named");
        return missing ? FailureKind.OBJECT_MISSING : FailureKind.OTHER;
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        return isWithoutEngine(failure)
                ? Optional.of(
                        "Allow this process to write to that folder and to execute files in it (in a container: --tmpfs /tmp:exec), or"
                                + " name another with java -Dorg.sqlite.tmpdir=FOLDER.")
                : Optional.empty();
    }
}
