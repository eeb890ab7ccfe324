package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.Lookalike;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.SessionLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Advisory locks of sessions; one per database, as advisory locks are the database's. */
final class PostgresqlLock {
    /** The letters "migrate" as a number: of the lock of a run, and one more for the session that works. */
    private static final long RUN = 0x6D696772617465L;

    private static final long WORK = RUN + 1;

    private static final String STUB =
            "It accepts pg_try_advisory_lock, but always reports that the lock was acquired.";
    private static final String NONE = "It has no advisory locks.";

    /** By their version; the evidence is in docs/adr/0039. */
    private static final List<Lookalike> LOOKALIKES = List.of(
            new Lookalike("cockroachdb", "CockroachDB", STUB),
            new Lookalike("-yb-", "YugabyteDB", Lookalike.UNTESTED),
            new Lookalike("redshift", "Amazon Redshift", NONE),
            new Lookalike("greenplum", "Greenplum", Lookalike.UNTESTED),
            new Lookalike("opengauss", "openGauss", Lookalike.UNTESTED),
            new Lookalike("gaussdb", "GaussDB", Lookalike.UNTESTED),
            new Lookalike("materialize", "Materialize", NONE),
            new Lookalike("cratedb", "CrateDB", NONE),
            new Lookalike("questdb", "QuestDB", NONE));

    private PostgresqlLock() {}

    static Optional<MigrationLock> take(ConnectionRequest request, LockWait wait) throws SQLException {
        return SessionLock.take(
                new PostgresqlFailures(),
                SessionLock.answering(new PostgresqlSessions().connect(request), request),
                connection -> {
                    refuseOthers(text(connection, "SELECT version()"));
                    refusePooler(connection, request);
                },
                words(RUN, ""),
                wait);
    }

    static boolean takeToWork(Connection connection, LockWait wait) throws SQLException {
        return SessionLock.isTaken(
                connection, words(WORK, ", " + PostgresqlLockWaits.limitUnlessSet(wait.ofStatements())), wait);
    }

    /** The product and what is built from its sources call themselves by its name; EDB's server once did by its own. */
    private static void refuseOthers(String version) {
        Lookalike.refuse(LOOKALIKES, version);
        if (!version.startsWith("PostgreSQL ") && !version.startsWith("EnterpriseDB ")) {
            throw DatabaseFailures.serverWithoutLock(
                    "a server that identifies itself as " + version, Lookalike.UNTESTED);
        }
    }

    /**
     * The lock's number is in {@code pg_locks} as its halves.
     *
     * @param more what else the statement selects that takes the lock
     */
    private static SessionLock.Words words(long number, String more) {
        String held = "locktype = 'advisory' AND granted AND objsubid = 1 AND classid = " + (number >>> 32)
                + " AND objid = " + (number & 0xFFFFFFFFL)
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        return new SessionLock.Words(
                "SELECT pg_try_advisory_lock(" + number + ")" + more,
                "SELECT EXISTS (SELECT FROM pg_locks WHERE pid = pg_backend_pid() AND " + held + ")",
                "SELECT concat('session ', a.pid, ' of ', a.usename, ', application ', a.application_name, ' on ',"
                        + " coalesce(host(a.client_addr), 'the server itself'))"
                        + " FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE " + held,
                "SELECT pg_advisory_unlock(" + number + ")");
    }

    /**
     * A pooler in transaction mode lends the server's sessions out for single transactions: a lock would stay with a session that soon
     * serves somebody else. A pooler makes up the number by which a client knows its session; in transaction mode, two clients that are
     * idle at the same time meet one and the same session, or one client another one each time.
     */
    private static void refusePooler(Connection connection, ConnectionRequest request) throws SQLException {
        String session = session(connection);
        if (session.equals(announced(connection))) {
            return;
        }
        try (Connection second = SessionLock.answering(new PostgresqlSessions().connect(request), request)) {
            if (session(second).equals(session) || !session(connection).equals(session)) {
                throw DatabaseFailures.pooler("PostgreSQL");
            }
        }
    }

    private static String session(Connection connection) throws SQLException {
        return text(connection, "SELECT pg_backend_pid()");
    }

    /** The driver knows it by a method of its own, which is called by its name: the driver may come from the application. */
    private static String announced(Connection connection) throws SQLException {
        try {
            Connection driven = connection.unwrap(Connection.class);
            Object number = driven.getClass().getMethod("getBackendPID").invoke(driven);
            return String.valueOf(number);
        } catch (ReflectiveOperationException otherDriver) {
            return session(connection);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "" : text;
        }
    }
}
