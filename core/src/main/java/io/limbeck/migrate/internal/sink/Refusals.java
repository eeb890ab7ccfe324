package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.DatabaseUnreachableException;
import io.limbeck.migrate.error.LockTimeoutException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.dialect.Dialect;
import java.sql.BatchUpdateException;
import java.sql.SQLException;

/** Turns a database's error into a message with a remedy. */
public final class Refusals {
    private static final String WRITABLE =
            "connect to a writable database (the primary server, not a replica), or give the user of this process"
                    + " write permission for its file";

    private static final String GRANT = "Grant this user the missing privilege, or connect as a user who has it";

    private static final String NOT_AS_CLAIMED =
            "the schema differs from what the version rows record. `migrate doctor` lists the differences and the commands that fix them; if"
                    + " this revision is already in the database, `migrate stamp` records it without running it; a development database"
                    + " can be dropped and recreated.";

    private Refusals() {}

    /** The failure to report when something refused that is not part of a script. */
    public static MigrateException outsideOfScripts(Dialect dialect, String what, SQLException refusal) {
        String why = words(refusal);
        return switch (dialect.failures().kindOf(refusal)) {
            case UNREACHABLE ->
                new DatabaseUnreachableException(
                        what,
                        why,
                        "Check that the database is running and that the url is correct, or wait for it with connect.timeout.",
                        refusal);
            case REFUSED -> notLetIn(dialect, what, refusal);
            case UNENCRYPTED, NO_ENGINE ->
                new DatabaseUnreachableException(what, why, advised("", dialect, refusal), refusal);
            case READ_ONLY -> new DatabaseUnreachableException(what, why, "To write, " + WRITABLE + ".", refusal);
            case DENIED -> new DatabaseException(what, why, GRANT + ".", refusal);
            case BUSY -> new LockTimeoutException(what, why, refusal);
            case FULL -> new DatabaseException(what, why, remedy(dialect, refusal), refusal);
            case OBJECT_EXISTS, OBJECT_MISSING, SCHEMA_MISSING, STILL_USED, CONSTRAINT, OUTSIDE_ONLY, OTHER ->
                new DatabaseException(what, why, "Run the command with --debug for the full stack trace.", refusal);
        };
    }

    /** The failure to report when the database does not take this user, or this process, at all. */
    public static MigrateException notLetIn(Dialect dialect, String what, SQLException refusal) {
        return new DatabaseUnreachableException(what, words(refusal), refused(dialect), refusal);
    }

    /** What to do about a statement of a script that was refused. */
    public static String remedy(Dialect dialect, SQLException refusal) {
        return advised(byKind(dialect, refusal), dialect, refusal);
    }

    /** A remedy, and what the product itself can do. */
    public static String advised(String remedy, Dialect dialect, SQLException refusal) {
        return (remedy
                        + dialect.failures()
                                .advice(refusal)
                                .map(advice -> " " + advice)
                                .orElse(""))
                .strip();
    }

    private static String byKind(Dialect dialect, SQLException refusal) {
        return switch (dialect.failures().kindOf(refusal)) {
            case OBJECT_EXISTS -> "Check whether the script creates it twice. If it does not, " + NOT_AS_CLAIMED;
            case OBJECT_MISSING -> "Check the name in the script. If it is correct, " + NOT_AS_CLAIMED;
            case SCHEMA_MISSING ->
                "Create the schema first, or name an existing one: in the script, and in the url for objects without a schema of their"
                        + " own.";
            case FULL -> "Free space on the disk (or in the temporary folder), then run the command again.";
            case READ_ONLY -> "To write, " + WRITABLE + ". Then run the command again.";
            case DENIED -> GRANT + "; then run the command again.";
            case BUSY -> "Another program has locked the database: end its transaction, or increase lock.timeout.";
            case STILL_USED ->
                "First drop what depends on it, in the same revision (a view: op.dropView(\"…\")), and recreate afterwards what is"
                        + " still needed.";
            case CONSTRAINT -> "Fix the data or the script, then run the command again.";
            case NO_ENGINE -> ""; // the dialect gives all advice
            case UNREACHABLE -> "The connection was lost: check the database, then run the command again.";
            case OUTSIDE_ONLY ->
                "Put it into a separate revision: an SQL script below -- migrate:upgrade no-transaction, or a Java script with"
                        + " op.autocommit().";
            case REFUSED, UNENCRYPTED, OTHER -> "Fix the script, then run the command again.";
        };
    }

    private static String refused(Dialect dialect) {
        return "Check the url, and on a server the user name, password and privileges: it must point to a "
                + dialect.facts().displayName() + " database that this process can read and write.";
    }

    /** The database's message, and that of the cause if the driver puts the reason there. */
    public static String words(SQLException refusal) {
        SQLException next = refusal.getNextException();
        if (refusal instanceof BatchUpdateException && next != null) {
            return words(next); // without all the rows that the driver repeats
        }
        String message = refusal.getMessage();
        String words = message == null ? refusal.getClass().getSimpleName() : message.strip();
        Throwable root = refusal;
        while (root.getCause() != null && !(root.getCause() instanceof Error)) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage()).strip();
        boolean said = root == refusal || reason.equals("null") || words.contains(reason);
        return said ? words : words + "\n" + root.getClass().getSimpleName() + ": " + reason;
    }
}
