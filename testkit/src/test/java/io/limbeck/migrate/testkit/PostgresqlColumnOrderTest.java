package io.limbeck.migrate.testkit;

final class PostgresqlColumnOrderTest extends ColumnOrderContract implements OnPostgresql {}
