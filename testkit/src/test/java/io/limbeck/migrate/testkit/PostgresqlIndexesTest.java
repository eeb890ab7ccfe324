package io.limbeck.migrate.testkit;

final class PostgresqlIndexesTest extends IndexesContract implements OnPostgresql {}
