package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnPostgresql;

final class PostgresqlLargeModelTest extends LargeModelContract implements OnPostgresql {}
