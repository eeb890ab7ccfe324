package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.Lookalike;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.SessionLock;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Named locks of sessions. They are the server's, and their names are at most 64 letters: the database's name is in them as a hash. */
final class MariadbLock {
    private static final String OF_ONE_NODE =
            "GET_LOCK locks only on the node that it is called on, not on the others.";

    /** By their version or its comment; the evidence is in docs/adr/0039. Percona's cluster is Galera. */
    private static final List<Lookalike> LOOKALIKES = List.of(
            new Lookalike("tidb", "TiDB", Lookalike.UNTESTED),
            new Lookalike("vitess", "Vitess", Lookalike.UNTESTED),
            new Lookalike("planetscale", "PlanetScale", Lookalike.UNTESTED),
            new Lookalike("oceanbase", "OceanBase", Lookalike.UNTESTED),
            new Lookalike("singlestore", "SingleStore", Lookalike.UNTESTED),
            new Lookalike("memsql", "SingleStore", Lookalike.UNTESTED),
            new Lookalike("-cluster", "MySQL NDB Cluster", OF_ONE_NODE));

    private MariadbLock() {}

    static Optional<MigrationLock> take(ConnectionRequest request, LockWait wait) throws SQLException {
        return SessionLock.take(
                new MariadbFailures(),
                SessionLock.answering(new MariadbSessions().connect(request), request),
                MariadbLock::refuseWhereLocksDoNotHold,
                words("migrate:"),
                wait);
    }

    static boolean takeToWork(Connection connection, LockWait wait) throws SQLException {
        MariadbLockWaits.limitUnlessSet(connection, wait.ofStatements());
        return SessionLock.isTaken(connection, words("migrate-work:"), wait);
    }

    private static void refuseWhereLocksDoNotHold(Connection connection) throws SQLException {
        Lookalike.refuse(
                LOOKALIKES, CatalogueQuery.text(connection, "SELECT CONCAT_WS(' ', VERSION(), @@version_comment)"));
        Optional<String> cluster = MariadbCluster.of(connection);
        if (cluster.isPresent()) {
            throw DatabaseFailures.serverWithoutLock(cluster.get(), OF_ONE_NODE);
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
