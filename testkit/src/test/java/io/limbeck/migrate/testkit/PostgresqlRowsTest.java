package io.limbeck.migrate.testkit;

final class PostgresqlRowsTest extends RowsContract implements OnPostgresql {}
