package io.limbeck.migrate.testkit;

class SqliteHostileTextTest extends HostileTextContract implements OnSqlite {}
