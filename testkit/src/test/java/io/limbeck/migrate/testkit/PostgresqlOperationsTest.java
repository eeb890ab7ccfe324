package io.limbeck.migrate.testkit;

final class PostgresqlOperationsTest extends OperationsContract implements OnPostgresql {}
