package io.limbeck.migrate.testkit;

final class SqliteGuardsTest extends GuardsContract implements OnSqlite {}
