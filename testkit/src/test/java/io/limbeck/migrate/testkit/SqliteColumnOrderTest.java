package io.limbeck.migrate.testkit;

final class SqliteColumnOrderTest extends ColumnOrderContract implements OnSqlite {}
