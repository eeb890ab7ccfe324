package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
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

    private static final Advice NOT_AS_CLAIMED = Advice.of("the schema differs from what the version rows record. `")
            .and(Hint.command("doctor"))
            .and(
                    "` lists the differences and the commands that fix them; if this revision is already in the database, `")
            .and(Hint.command("stamp"))
            .and("` records it without running it; a development database can be dropped and recreated.");

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
                new DatabaseUnreachableException(
                        what, why, advised(Advice.NONE, dialect, refusal).text(), refusal);
            case READ_ONLY -> new DatabaseUnreachableException(what, why, "To write, " + WRITABLE + ".", refusal);
            case DENIED -> new DatabaseException(what, why, GRANT + ".", refusal);
            case BUSY -> new LockTimeoutException(what, why, refusal);
            case FULL -> new DatabaseException(what, why, remedy(dialect, refusal), refusal);
            case OBJECT_EXISTS, OBJECT_MISSING, SCHEMA_MISSING, STILL_USED, CONSTRAINT, OUTSIDE_ONLY, OTHER ->
                new DatabaseException(
                        what,
                        why,
                        Advice.of("Run the command with ")
                                .and(Hint.ofOption("debug"))
                                .and(" for the full stack trace."),
                        refusal);
        };
    }

    /** The failure to report when the database does not take this user, or this process, at all. */
    public static MigrateException notLetIn(Dialect dialect, String what, SQLException refusal) {
        return new DatabaseUnreachableException(what, words(refusal), refused(dialect), refusal);
    }

    /** What to do about a statement of a script that was refused. */
    public static Advice remedy(Dialect dialect, SQLException refusal) {
        return advised(byKind(dialect, refusal), dialect, refusal);
    }

    /** A remedy, and what the product itself can do. */
    public static Advice advised(Advice remedy, Dialect dialect, SQLException refusal) {
        String blank = remedy.equals(Advice.NONE) ? "" : " ";
        return remedy.and(
                dialect.failures().advice(refusal).map(advice -> blank + advice).orElse(""));
    }

    private static Advice byKind(Dialect dialect, SQLException refusal) {
        return switch (dialect.failures().kindOf(refusal)) {
            case OBJECT_EXISTS ->
                Advice.of("Check whether the script creates it twice. If it does not, ")
                        .and(NOT_AS_CLAIMED);
            case OBJECT_MISSING ->
                Advice.of("Check the name in the script. If it is correct, ").and(NOT_AS_CLAIMED);
            case SCHEMA_MISSING ->
                Advice.of(
                        "Create the schema first, or name an existing one: in the script, and in the url for objects without a schema of their"
                                + " own.");
            case FULL -> Advice.of("Free space on the disk (or in the temporary folder), then run the command again.");
            case READ_ONLY -> Advice.of("To write, " + WRITABLE + ". Then run the command again.");
            case DENIED -> Advice.of(GRANT + "; then run the command again.");
            case BUSY ->
                Advice.of("Another program has locked the database: end its transaction, or increase lock.timeout.");
            case STILL_USED ->
                Advice.of(
                        "First drop what depends on it, in the same revision (a view: op.dropView(\"…\")), and recreate afterwards what is"
                                + " still needed.");
            case CONSTRAINT -> Advice.of("Fix the data or the script, then run the command again.");
            case NO_ENGINE -> Advice.NONE; // the dialect gives all advice
            case UNREACHABLE -> Advice.of("The connection was lost: check the database, then run the command again.");
            case OUTSIDE_ONLY ->
                Advice.of(
                        "Put it into a separate revision: an SQL script below -- migrate:upgrade no-transaction, or a Java script with"
                                + " op.autocommit().");
            case REFUSED, UNENCRYPTED, OTHER -> Advice.of("Fix the script, then run the command again.");
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
