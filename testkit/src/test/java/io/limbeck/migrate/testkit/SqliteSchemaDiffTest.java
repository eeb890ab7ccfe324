package io.limbeck.migrate.testkit;

final class SqliteSchemaDiffTest extends SchemaDiffContract implements OnSqlite {}
