package io.limbeck.migrate.testkit;

final class SqliteLiveObjectsTest extends LiveObjectsContract implements OnSqlite {}
