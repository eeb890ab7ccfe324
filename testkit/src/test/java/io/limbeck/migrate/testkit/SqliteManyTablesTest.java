package io.limbeck.migrate.testkit;

final class SqliteManyTablesTest extends ManyTablesContract implements OnSqlite {}
