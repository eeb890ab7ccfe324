package io.limbeck.migrate.testkit;

final class SqliteOperationsTest extends OperationsContract implements OnSqlite {}
