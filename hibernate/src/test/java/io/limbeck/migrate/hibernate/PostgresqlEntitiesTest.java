package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnPostgresql;

final class PostgresqlEntitiesTest extends EntitiesContract implements OnPostgresql {
    @Override
    boolean namedTypes() {
        return true;
    }
}
