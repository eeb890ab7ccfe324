package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.DatabaseUnreachableException;
import io.limbeck.migrate.error.LockTimeoutException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.dialect.Dialect;
import java.sql.BatchUpdateException;
import java.sql.SQLException;

/** What a database's refusal means for people: what to do next. */
public final class Refusals {
    private static final String NO_ENGINE =
            "Let this process write to that folder and run what lies in it (in a container: --tmpfs /tmp:exec), or name another"
                    + " with java -Dorg.sqlite.tmpdir=FOLDER.";

    private static final String UNENCRYPTED =
            "Add sslMode=trust to the url, which encrypts, or sslMode=verify-full, which checks the server's certificate too;"
                    + " or allowPublicKeyRetrieval=true, in a network where nobody can stand between.";

    private static final String WRITABLE =
            "connect to a database that can be written (the primary server, not a replica), or give the user of this process the"
                    + " right to write to its file";

    private static final String GRANT = "Grant this user the right that is missing, or connect as a user who has it";

    private static final String NOT_AS_CLAIMED =
            "the schema is not what the version rows say. `migrate doctor` shows what differs and which command mends it; where this"
                    + " revision is in the database already, `migrate stamp` claims it without running it; a development database"
                    + " can be deleted and made again.";

    private Refusals() {}

    /** The failure to report when something refused that is not part of a script. */
    public static MigrateException outsideOfScripts(Dialect dialect, String what, SQLException refusal) {
        String why = words(refusal);
        return switch (dialect.kindOf(refusal)) {
            case UNREACHABLE ->
                new DatabaseUnreachableException(
                        what,
                        why,
                        "Check that the database runs and that the url leads to it, or wait for it with connect.timeout.",
                        refusal);
            case REFUSED -> notLetIn(dialect, what, refusal);
            case UNENCRYPTED -> new DatabaseUnreachableException(what, why, UNENCRYPTED, refusal);
            case NO_ENGINE -> new DatabaseUnreachableException(what, why, NO_ENGINE, refusal);
            case READ_ONLY -> new DatabaseUnreachableException(what, why, "To write, " + WRITABLE + ".", refusal);
            case DENIED -> new DatabaseException(what, why, GRANT + ".", refusal);
            case BUSY -> new LockTimeoutException(what, why, refusal);
            case FULL -> new DatabaseException(what, why, remedy(dialect, refusal), refusal);
            case OBJECT_EXISTS, OBJECT_MISSING, SCHEMA_MISSING, STILL_USED, CONSTRAINT, OUTSIDE_ONLY, OTHER ->
                new DatabaseException(what, why, "Run the command with --debug for the whole trace.", refusal);
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
        return remedy + dialect.advice(refusal).map(advice -> " " + advice).orElse("");
    }

    private static String byKind(Dialect dialect, SQLException refusal) {
        return switch (dialect.kindOf(refusal)) {
            case OBJECT_EXISTS -> "Look whether the script makes it twice. Where it does not, " + NOT_AS_CLAIMED;
            case OBJECT_MISSING -> "Look whether the script has the right name. Where it has, " + NOT_AS_CLAIMED;
            case SCHEMA_MISSING ->
                "Make the schema first, or name one that is there: in the script, and in the url for what has no schema of its"
                        + " own.";
            case FULL -> "Make room on the disk (or in the temporary folder), then run the command again.";
            case READ_ONLY -> "To write, " + WRITABLE + ". Then run the command again.";
            case DENIED -> GRANT + "; then run the command again.";
            case BUSY -> "Another program holds the database: end its transaction, or wait longer with lock.timeout.";
            case STILL_USED ->
                "Drop first, in the same revision, what depends on it (a view: op.dropView(\"…\")), and create again after it what is"
                        + " still needed.";
            case CONSTRAINT -> "Mend the rows or the script, then run the command again.";
            case NO_ENGINE -> NO_ENGINE;
            case UNREACHABLE -> "The connection is lost: see to the database, then run the command again.";
            case OUTSIDE_ONLY ->
                "Put it into a revision of its own: an SQL script below -- migrate:upgrade no-transaction, or a Java script through"
                        + " op.autocommit().";
            case REFUSED, UNENCRYPTED, OTHER -> "Mend the script, then run the command again.";
        };
    }

    private static String refused(Dialect dialect) {
        return "Check the url, and on a server user name, password and rights: it must name a "
                + dialect.facts().displayName() + " database that this process may read and write.";
    }

    /** The database's own words, and those of the cause where the driver keeps the reason there. */
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
