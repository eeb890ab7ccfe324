package io.limbeck.migrate.testkit;

final class PostgresqlTypesTest extends TypesContract implements OnPostgresql {}
