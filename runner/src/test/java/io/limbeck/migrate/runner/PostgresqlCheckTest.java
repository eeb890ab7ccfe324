package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnPostgresql;

class PostgresqlCheckTest extends CheckContract implements OnPostgresql {}
