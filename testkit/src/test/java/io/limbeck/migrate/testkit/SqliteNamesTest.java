package io.limbeck.migrate.testkit;

final class SqliteNamesTest extends NamesContract implements OnSqlite {}
