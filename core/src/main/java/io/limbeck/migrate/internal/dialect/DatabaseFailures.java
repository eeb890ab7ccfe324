package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.Nearest;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a database cannot do, or be, what is asked. */
public final class DatabaseFailures {
    private DatabaseFailures() {}

    /**
     * The JDBC driver for a database is not on the class path, or fails to start.
     *
     * @param database its own spelling, such as {@code PostgreSQL}
     * @param artifact the artifact with the driver, as {@code groupId:artifactId}
     */
    public static DatabaseException driverMissing(
            String database, String driverClass, String artifact, @Nullable Throwable cause) {
        return new DatabaseException(
                DatabaseException.Kind.DRIVER_MISSING,
                "The JDBC driver for " + database + " cannot be loaded: " + driverClass + ".",
                cause == null || cause instanceof ClassNotFoundException
                        ? "It is not on the class path."
                        : cause.toString(),
                "Add " + artifact
                        + " to the dependencies of the project or of the plugin; runner.jar contains the drivers for"
                        + " SQLite, PostgreSQL and MariaDB.",
                cause);
    }

    /**
     * The URL is of a database that migrate does not support.
     *
     * @param url without any password
     * @param known the supported databases, as text
     */
    public static DatabaseException unknownDatabase(String url, String known) {
        return new DatabaseException(
                DatabaseException.Kind.UNKNOWN_DATABASE,
                "The database of the url " + url + " is not supported.",
                "No JDBC driver on the class path accepts it.",
                "Add the driver to the class path, or set url to one of these: " + known + ".",
                null);
    }

    /**
     * A connection leads to a product that migrate does not support.
     *
     * @param product as the driver names it
     * @param known the supported databases, as text
     */
    public static DatabaseException unknownProduct(String product, String known) {
        return new DatabaseException(
                DatabaseException.Kind.UNKNOWN_DATABASE,
                "The database " + product + " is not supported.",
                "",
                "Connect to one of these: " + known + ".",
                null);
    }

    /** The connection goes through a connection pooler that assigns a session per transaction. */
    public static DatabaseException pooler(String database) {
        return new DatabaseException(
                DatabaseException.Kind.POOLER,
                "Cannot migrate " + database + " through a connection pooler in transaction mode, such as PgBouncer.",
                "It may use a different session for each transaction, and the lock that keeps other migrations out belongs to a session.",
                "Point the url to the database itself, or to a pool in session mode (pool_mode = session); the application may"
                        + " keep using its pool.",
                null);
    }

    /**
     * The server has no lock that keeps a second migration out: it merely speaks a known product's protocol, or locks only per cluster node.
     *
     * @param server its name: {@code CockroachDB}
     * @param why why its lock is not sufficient, one sentence
     */
    public static DatabaseException serverWithoutLock(String server, String why) {
        return serverWithoutLock(server, why, null);
    }

    /**
     * The server has no lock that keeps a second migration out: it merely speaks a known product's protocol, or locks only per cluster node.
     *
     * @param cause the server's answer to the statements of the lock
     */
    public static DatabaseException serverWithoutLock(String server, String why, @Nullable Throwable cause) {
        return new DatabaseException(
                DatabaseException.Kind.SERVER_WITHOUT_LOCK,
                "Cannot migrate " + server + ": it has no lock that keeps a second migration out.",
                why,
                Advice.of("Generate the statements with ")
                        .and(Hint.command("upgrade").option("sql"))
                        .and(
                                ", review them, and run them once with the server's own client. Start applications with entrypoint"
                                        + " --no-upgrade."),
                cause);
    }

    /** A table was not rebuilt because the rebuild would lose something. */
    public static DatabaseException rebuildRefused(String what, String remedy) {
        return new DatabaseException(DatabaseException.Kind.REBUILD_REFUSED, what, "", remedy, null);
    }

    /**
     * A change would break dependent objects that cannot be recreated automatically.
     *
     * @param change such as {@code drop column users.email}
     * @param dependents the objects that depend on it, such as {@code view active_users}; at least one
     */
    public static DatabaseException dependents(String change, List<String> dependents) {
        return new DatabaseException(
                DatabaseException.Kind.DEPENDENTS,
                "Cannot " + change + ": " + String.join(", ", dependents)
                        + (dependents.size() == 1 ? " depends on it." : " depend on it."),
                "",
                dependentsRemedy(dependents),
                null);
    }

    private static String dependentsRemedy(List<String> dependents) {
        String first = dependents.get(0);
        int blank = first.lastIndexOf(' ');
        String kind = first.substring(0, Math.max(0, blank));
        String call =
                switch (kind) {
                    case "view" -> "op.dropView(\"" + first.substring(blank + 1) + "\")";
                    case "materialized view" -> "op.dropMaterializedView(\"" + first.substring(blank + 1) + "\")";
                    default -> "op.execute(\"DROP …\")";
                };
        return "Drop " + (dependents.size() == 1 ? "it" : "them") + " first, in the same revision: " + call
                + "; recreate afterwards what is still needed.";
    }

    /**
     * An operation refers to an object that its table, or the database, does not have.
     *
     * @param where what should contain it, such as {@code Table users}
     * @param kind such as {@code column}
     * @param known what exists instead
     */
    public static DatabaseException unknownObject(String where, String kind, String name, Collection<String> known) {
        return new DatabaseException(
                DatabaseException.Kind.UNKNOWN_OBJECT,
                where + " has no " + kind + " " + name + ".",
                "",
                unknownObjectRemedy(name, known),
                null);
    }

    private static String unknownObjectRemedy(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "Compare the script with the database: none exists there.";
        }
        return Nearest.to(name, known)
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("") + "Available: " + String.join(", ", known) + ".";
    }
}
