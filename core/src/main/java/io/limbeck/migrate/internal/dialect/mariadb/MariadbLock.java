package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.error.ServerWithoutLockException;
import io.limbeck.migrate.internal.dialect.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.Lookalike;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.SessionLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Named locks of sessions. They are the server's, and their names are at most 64 letters: the database's name is in them as a hash. */
final class MariadbLock {
    private static final String OF_ONE_NODE = "GET_LOCK holds on the node that was asked, and not on the others.";
    private static final List<Lookalike> LOOKALIKES = List.of(
            new Lookalike("tidb", "TiDB", "Its GET_LOCK differs between versions, and is not tested here."),
            new Lookalike("vitess", "Vitess", OF_ONE_NODE),
            new Lookalike("oceanbase", "OceanBase", OF_ONE_NODE));

    private MariadbLock() {}

    static Optional<MigrationLock> take(Connection connection, LockWait wait) throws SQLException {
        try {
            refuseWhereLocksDoNotHold(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return SessionLock.take(connection, words("migrate:"), wait);
    }

    static boolean takeToWork(Connection connection, LockWait wait) throws SQLException {
        return SessionLock.isTaken(connection, words("migrate-work:"), wait);
    }

    private static void refuseWhereLocksDoNotHold(Connection connection) throws SQLException {
        Lookalike.refuse(
                LOOKALIKES,
                CatalogueQuery.list(connection, "SELECT VERSION()", List.of(), row -> row.getString(1))
                        .get(0));
        List<String> nodes = CatalogueQuery.list(
                connection, "SHOW STATUS LIKE 'wsrep_cluster_size'", List.of(), row -> row.getString(2));
        if (!nodes.isEmpty() && Long.parseLong(nodes.get(0)) > 1) {
            throw new ServerWithoutLockException("a Galera cluster of " + nodes.get(0) + " nodes", OF_ONE_NODE);
        }
    }

    private static SessionLock.Words words(String prefix) {
        String name = "CONCAT('" + prefix + "', LEFT(SHA2(DATABASE(), 256), 48))";
        return new SessionLock.Words(
                "SELECT GET_LOCK(" + name + ", 0)",
                "SELECT IS_USED_LOCK(" + name + ") = CONNECTION_ID()",
                // Without the right to see others' sessions, its number alone.
                "SELECT CONCAT('session ', h.id, COALESCE(CONCAT(' of ', p.user, ' on ', p.host), ''))"
                        + " FROM (SELECT IS_USED_LOCK(" + name + ") AS id) h"
                        + " LEFT JOIN information_schema.processlist p ON p.id = h.id WHERE h.id IS NOT NULL",
                "SELECT RELEASE_ALL_LOCKS()");
    }
}
