package io.limbeck.migrate.testkit;

final class PostgresqlForeignKeysTest extends ForeignKeysContract implements OnPostgresql {}
