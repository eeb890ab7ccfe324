package io.limbeck.migrate.testkit;

final class PostgresqlVersionRowsTest extends VersionRowsContract implements OnPostgresql {}
