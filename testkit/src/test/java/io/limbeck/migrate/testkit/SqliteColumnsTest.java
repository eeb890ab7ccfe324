package io.limbeck.migrate.testkit;

final class SqliteColumnsTest extends ColumnsContract implements OnSqlite {}
