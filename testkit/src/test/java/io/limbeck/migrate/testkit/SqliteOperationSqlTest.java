package io.limbeck.migrate.testkit;

final class SqliteOperationSqlTest extends OperationSqlContract implements OnSqlite {}
