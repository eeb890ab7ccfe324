package io.limbeck.migrate.testkit;

final class PostgresqlOperationSqlTest extends OperationSqlContract implements OnPostgresql {}
