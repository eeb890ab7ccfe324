package io.limbeck.migrate.testkit;

final class SqliteVersionRowsTest extends VersionRowsContract implements OnSqlite {}
