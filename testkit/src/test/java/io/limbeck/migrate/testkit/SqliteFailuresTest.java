package io.limbeck.migrate.testkit;

final class SqliteFailuresTest extends FailuresContract implements OnSqlite {}
