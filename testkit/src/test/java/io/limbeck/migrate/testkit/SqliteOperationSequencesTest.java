package io.limbeck.migrate.testkit;

final class SqliteOperationSequencesTest extends OperationSequencesContract implements OnSqlite {}
