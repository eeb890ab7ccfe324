package io.limbeck.migrate.testkit;

import org.junit.jupiter.api.Disabled;

@Disabled("fails for some pairs: a word goes from an enum while the default of a column still says it")
final class PostgresqlSchemaDiffTest extends SchemaDiffContract implements OnPostgresql {
    @Override
    protected int pairs() {
        return 100;
    }
}
