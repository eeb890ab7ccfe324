package io.limbeck.migrate.testkit;

final class SqliteRowsTest extends RowsContract implements OnSqlite {}
