package io.limbeck.migrate.testkit;

final class PostgresqlNumberChangesTest extends NumberChangesContract implements OnPostgresql {}
