package io.limbeck.migrate.testkit;

final class SqliteAutogenerateTest extends AutogenerateContract implements OnSqlite {}
