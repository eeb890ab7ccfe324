package io.limbeck.migrate.testkit;

final class H2StopTest extends StopContract implements OnH2 {
    @Override
    protected String hoursOfWork() {
        return "SELECT count(*) FROM system_range(1, 1000000) AS a, system_range(1, 1000000) AS b";
    }

    @Override
    protected String runningStatements() {
        return "SELECT executing_statement FROM information_schema.sessions WHERE executing_statement IS NOT NULL";
    }
}
