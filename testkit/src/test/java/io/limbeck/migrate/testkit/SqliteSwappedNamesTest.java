package io.limbeck.migrate.testkit;

class SqliteSwappedNamesTest extends SwappedNamesContract implements OnSqlite {}
