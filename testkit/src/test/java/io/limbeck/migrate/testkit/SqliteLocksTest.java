package io.limbeck.migrate.testkit;

final class SqliteLocksTest extends LocksContract implements OnSqlite {}
