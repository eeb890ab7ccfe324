package io.limbeck.migrate.testkit;

final class SqliteTypesTest extends TypesContract implements OnSqlite {}
