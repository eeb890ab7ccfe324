package io.limbeck.migrate.testkit;

final class PostgresqlSchemaDiffTest extends SchemaDiffContract implements OnPostgresql {}
