package io.limbeck.migrate.testkit;

final class SqliteOfflineTest extends OfflineContract implements OnSqlite {}
