package io.limbeck.migrate.testkit;

final class PostgresqlManyTablesTest extends ManyTablesContract implements OnPostgresql {}
