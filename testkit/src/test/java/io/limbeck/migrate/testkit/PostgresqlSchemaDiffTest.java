package io.limbeck.migrate.testkit;

final class PostgresqlSchemaDiffTest extends SchemaDiffContract implements OnPostgresql {
    @Override
    protected int pairs() {
        return 100;
    }
}
