package io.limbeck.migrate.testkit;

final class SqliteIndexesTest extends IndexesContract implements OnSqlite {}
