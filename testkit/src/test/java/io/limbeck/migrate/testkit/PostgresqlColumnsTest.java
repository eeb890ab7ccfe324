package io.limbeck.migrate.testkit;

final class PostgresqlColumnsTest extends ColumnsContract implements OnPostgresql {}
