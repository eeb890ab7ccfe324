package io.limbeck.migrate.testkit;

final class SqliteMemoryTest extends MemoryContract implements OnSqlite {}
