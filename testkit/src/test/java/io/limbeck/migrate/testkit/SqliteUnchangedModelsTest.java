package io.limbeck.migrate.testkit;

final class SqliteUnchangedModelsTest extends UnchangedModelsContract implements OnSqlite {}
