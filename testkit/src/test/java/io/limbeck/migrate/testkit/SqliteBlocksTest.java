package io.limbeck.migrate.testkit;

final class SqliteBlocksTest extends BlocksContract implements OnSqlite {}
