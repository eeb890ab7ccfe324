package io.limbeck.migrate.testkit;

final class PostgresqlServersTest extends ServersContract implements OnPostgresql {
    @Override
    protected String hoursOfWork() {
        return "SELECT pg_sleep(36000)";
    }

    @Override
    protected String runningStatements() {
        return "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'";
    }

    @Override
    protected AutoCloseable crowdOut(String user) {
        db().run(
                        "DROP ROLE IF EXISTS " + user,
                        "CREATE ROLE " + user + " LOGIN PASSWORD '" + user + "' CONNECTION LIMIT 0",
                        "GRANT ALL ON SCHEMA public TO PUBLIC");
        return () -> db().run("ALTER ROLE " + user + " CONNECTION LIMIT -1");
    }
}
